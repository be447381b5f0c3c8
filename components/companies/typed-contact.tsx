import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import type { TypedContact as Contact } from '@/lib/mandates/find-contact-check'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import type { FormAction } from '@/lib/refusals/result'
import { VerifyForm } from './verify-form'

type TypedContactProps = {
  contact: Contact
  number: string
  requestId: string
  verify: FormAction<void>
  revoke: FormAction<void>
}

/** A contact who has not proven the address: what was typed on the case, and what the staff have checked of it. */
export function TypedContact({ contact, number, requestId, verify, revoke }: TypedContactProps) {
  const t = useTranslations('casePage.mandates')
  const locale = useLocale()
  const { name, email, phone, disowned, checkedByName, checkedAt, validTo } = contact
  return (
    <Card heading={name} className="mb-4">
      <div className="space-y-3">
        <p>{checkedAt ? <Tag tone="ongoing">{t('checked')}</Tag> : <Tag tone="waiting">{t('typed')}</Tag>}</p>
        <p className="text-muted text-sm">{disowned ? t('disowned') : t('typedText')}</p>
        <p className="flex flex-wrap gap-x-5">
          {phone && <TextLink href={phoneHref(phone)}>{formatPhoneNumber(phone)}</TextLink>}
          {email && !disowned && <TextLink href={`mailto:${email}`}>{email}</TextLink>}
        </p>
        {checkedAt && (
          <p className="text-muted text-sm">
            {t('verifiedBy', { name: checkedByName ?? '', day: formatDay(dayOf(checkedAt), locale) })}
          </p>
        )}
        {validTo && <p className="text-muted text-sm">{t('validTo', { day: formatDay(validTo, locale) })}</p>}
        {!checkedAt && !disowned && (
          <Details summary={t('verifyHeading', { name })} open>
            <VerifyForm action={verify} hidden={{ number, requestId }} schema="contact" />
          </Details>
        )}
        {checkedAt && <ButtonForm action={revoke} hidden={{ number }} word={t('revokeCheck')} variant="quiet" />}
      </div>
    </Card>
  )
}
