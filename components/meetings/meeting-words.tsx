import { useLocale, useTranslations } from 'next-intl'
import { MeetingPlace } from '@/components/meetings/meeting-place'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { BookedMeeting } from '@/lib/cases/find-case'
import { formatInstant } from '@/lib/i18n/formats'

type MeetingWordsProps = {
  meeting: BookedMeeting
  /** Where many stand below one another: the place beside the length, and nobody by name. */
  brief?: boolean
}

/** When and how long, where and with whom, and what of the pot waits for it. */
export function MeetingWords({ meeting, brief = false }: MeetingWordsProps) {
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
        <span className="text-muted block text-sm wrap-anywhere tabular-nums">
          {more.join(' · ')}
          {brief && place && (
            <>
              {' '}
              · <MeetingPlace place={place} />
            </>
          )}
        </span>
      </p>
      {!brief && place && (
        <p className="text-sm wrap-anywhere">
          {t('where')} <MeetingPlace place={place} />
        </p>
      )}
      {!brief && participants && <p className="text-sm wrap-anywhere">{t('with', { participants })}</p>}
    </>
  )
}
