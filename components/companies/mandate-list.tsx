import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import { dayOf } from '@/lib/calendar/days'
import type { CompanyMandate } from '@/lib/mandates/list-mandates'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import { formatDay } from '@/lib/i18n/formats'
import { VerifyForm } from './verify-form'
import { shownEmail } from '@/lib/people/shown-email'

type MandateListProps = {
  mandates: CompanyMandate[]
  number: string
  verify: FormAction<void>
  revoke: FormAction<void>
}

export function MandateList({ mandates, number, verify, revoke }: MandateListProps) {
  const t = useTranslations('casePage.mandates')
  const locale = useLocale()
  if (mandates.length === 0) return <p>{t('empty')}</p>
  return (
    <ul className="space-y-4">
      {mandates.map(({ id, personName, email, phone, level, note, validTo, verifiedAt, verifiedByName }) => (
        <Card key={id} as="li" heading={personName}>
          <div className="space-y-3">
            <p>
              {level === 'verified' ? <Tag tone="ongoing">{t('verified')}</Tag> : <Tag tone="waiting">{t('self')}</Tag>}
            </p>
            <p className="flex flex-wrap gap-x-5">
              {phone && <TextLink href={phoneHref(phone)}>{formatPhoneNumber(phone)}</TextLink>}
              {email && <TextLink href={`mailto:${email}`}>{shownEmail(email)}</TextLink>}
            </p>
            {verifiedAt && (
              <p className="text-muted text-sm">
                {t('verifiedBy', { name: verifiedByName ?? '', day: formatDay(dayOf(verifiedAt), locale) })}. {note}
              </p>
            )}
            {validTo && <p className="text-muted text-sm">{t('validTo', { day: formatDay(validTo, locale) })}</p>}
            {level === 'self-declared' && (
              <Details summary={t('verifyHeading', { name: personName })} open={mandates.length === 1}>
                <VerifyForm action={verify} hidden={{ number, mandateId: id }} />
              </Details>
            )}
            <ButtonForm
              action={revoke}
              hidden={{ number, mandateId: id }}
              word={t('revoke')}
              about={personName}
              variant="quiet"
            />
          </div>
        </Card>
      ))}
    </ul>
  )
}
