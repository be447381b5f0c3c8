import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { Exception } from '@/lib/conflicts/list-exceptions'
import { formatInstant } from '@/lib/i18n/formats'
import { casePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'

type ExceptionsProps = {
  exceptions: readonly Exception[]
  viewerId: string
  decide: FormAction<void>
  /** Where they are of many cases, each tells its own. */
  ofMany?: boolean
}

/** Exceptions that are asked for or granted, with what this lead may do about each. */
export function Exceptions({ exceptions, viewerId, decide, ofMany }: ExceptionsProps) {
  const t = useTranslations('conflicts.exceptions')
  const locale = useLocale()
  return exceptions.map((one) => {
    const { id, number, person, askedBy, askedById, askedAt, status, reason } = one
    const button = (decision: 'granted' | 'refused' | 'withdrawn' | 'ended', variant: 'primary' | 'secondary') => (
      <ButtonForm
        key={decision}
        action={decide}
        hidden={{ exceptionId: id, decision }}
        word={t(decision)}
        about={person}
        face={t(decision)}
        variant={variant}
      />
    )
    return (
      <Card key={id} as="section" heading={person} labelledBy={`x-${id}`} className="space-y-4">
        <p>
          {t(status === 'granted' ? 'isGranted' : 'isAsked', { who: askedBy, when: formatInstant(askedAt, locale) })}{' '}
          {ofMany && <TextLink href={casePath(locale, number)}>{number}</TextLink>}
        </p>
        {reason && <p className="measure wrap-anywhere whitespace-pre-line">{reason}</p>}
        <div className="flex flex-wrap items-start gap-3">
          {status === 'granted' && button('ended', 'secondary')}
          {status === 'asked' && askedById === viewerId && button('withdrawn', 'secondary')}
          {status === 'asked' &&
            askedById !== viewerId && [button('granted', 'primary'), button('refused', 'secondary')]}
        </div>
        {status === 'asked' && askedById === viewerId && <p className="text-muted text-sm">{t('second')}</p>}
      </Card>
    )
  })
}
