import { useLocale, useTranslations } from 'next-intl'
import { hasAddress, MeetingPlace } from '@/components/meetings/meeting-place'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { BookedMeeting } from '@/lib/cases/find-case'
import { formatInstant } from '@/lib/i18n/formats'

type CompanyMeetingsProps = { meetings: readonly BookedMeeting[]; advisor: string | null }

/** The meeting that is next: when, how long, where and how one takes part. Those after it stand below, more briefly. */
export function CompanyMeetings({ meetings, advisor }: CompanyMeetingsProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const [next, ...later] = meetings
  if (!next) return null
  const words = ({ kind, startsAt }: BookedMeeting) =>
    t('next', { kind, when: formatInstant(new Date(startsAt), locale, 'weekday') })
  const length = ({ lengthMinutes }: BookedMeeting) => formatMinutes(lengthMinutes, locale)
  const { place } = next
  const way = place === null ? 'none' : hasAddress(place) ? 'link' : 'place'
  return (
    <div className="space-y-1">
      <p>
        <strong>{words(next)}</strong>, {length(next)}
      </p>
      {place && (
        <p className="wrap-anywhere">
          {t('where')} <MeetingPlace place={place} />
        </p>
      )}
      <p className="text-muted text-sm">{t('takePart', { way, advisor: advisor ?? 'none' })}</p>
      {later.length > 0 && (
        <>
          <h3 className="pt-2 text-base">{t('after')}</h3>
          <ul className="divide-hairline divide-y text-sm">
            {later.map((one) => (
              <li key={one.id} className="py-1 wrap-anywhere">
                {words(one)}, {length(one)}
                {one.place && (
                  <span className="text-muted block">
                    <MeetingPlace place={one.place} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
