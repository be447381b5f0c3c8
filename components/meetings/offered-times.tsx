import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { OfferedMeeting } from '@/lib/cases/find-case'
import { formatInstant } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'

type OfferedTimesProps = {
  number: string
  offer: OfferedMeeting
  /** Null for who does not work in the case. */
  withdraw: FormAction<never> | null
}

/** How it stands with the times that the company was offered: what they are, until when, and what it answered. */
export function OfferedTimes({ number, offer, withdraw }: OfferedTimesProps) {
  const t = useTranslations('meetings.offer')
  const locale = useLocale()
  const { id, status, times, endsAt, reservedMinutes, note } = offer
  const waits = status === 'waiting'
  const reserved = reservedMinutes > 0 ? formatMinutes(reservedMinutes, locale) : 'none'
  return (
    <div className="space-y-2">
      <p>
        <strong>{t(status, { count: times.length })}</strong>
      </p>
      <ul className="list-disc pl-5">
        {times.map((time) => (
          <li key={time}>{formatInstant(new Date(time), locale, 'weekday')}</li>
        ))}
      </ul>
      {waits && (
        <p className="text-muted text-sm">
          {t('until', { until: formatInstant(new Date(endsAt), locale, 'weekday') })} {t('nothingHeld', { reserved })}
        </p>
      )}
      {note && (
        <p className="text-sm wrap-anywhere whitespace-pre-line">
          {t('note')} {note}
        </p>
      )}
      {withdraw && waits && (
        <ButtonForm
          className="print:hidden"
          action={withdraw}
          hidden={{ number, offerId: id }}
          word={t('withdraw')}
          variant="secondary"
        />
      )}
      {withdraw && !waits && (
        <p className="print:hidden">
          <TextLink href={pagePath(locale, '/cases/[number]/meetings/times', { number })} className="inline-block py-2">
            {t('again')}
          </TextLink>
        </p>
      )}
    </div>
  )
}
