import { useLocale, useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { NextMeeting } from '@/lib/cases/find-case'
import { formatInstant } from '@/lib/i18n/formats'

/** When and how long, where and with whom, and what of the pot waits for it. */
export function MeetingWords({ meeting }: { meeting: NextMeeting }) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const { kind, startsAt, lengthMinutes, reservedMinutes, place, participants } = meeting
  const more = [
    formatMinutes(lengthMinutes, locale),
    reservedMinutes > 0 ? t('reservedOf', { reserved: formatMinutes(reservedMinutes, locale) }) : t('nothingReserved'),
  ]
  return (
    <>
      <p>
        <strong>{t('next', { kind, when: formatInstant(new Date(startsAt), locale, 'weekday') })}</strong>
        <span className="text-muted block text-sm tabular-nums">{more.join(' · ')}</span>
      </p>
      {place && <p className="text-sm wrap-anywhere">{t('where', { place })}</p>}
      {participants && <p className="text-sm wrap-anywhere">{t('with', { participants })}</p>}
    </>
  )
}
