import { useLocale, useTranslations } from 'next-intl'
import { LogMeetingForm, type LogMeetingProps } from '@/components/meetings/log-meeting-form'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatClock, formatInstant } from '@/lib/i18n/formats'
import { casePath } from '@/lib/i18n/routes'
import type { DueMeeting } from '@/lib/meetings/list-due-meetings'

export type DueMeetingsProps = {
  meetings: readonly (DueMeeting & Pick<LogMeetingProps, 'requestId'>)[]
  log: LogMeetingProps['log']
  now: Date
}

/** The day's meetings above a list: those to come, and those that have begun with the tap that logs them. */
export function DueMeetings({ meetings, log, now }: DueMeetingsProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  if (meetings.length === 0) return null
  return (
    <section aria-labelledby="due-meetings" className="mb-2 print:hidden">
      <h2 id="due-meetings" className="sr-only">
        {t('heading')}
      </h2>
      <ul className="border-action bg-surface divide-hairline divide-y rounded-md border-l-6 px-3">
        {meetings.map((meeting) => {
          const { id, number, company, kind, startsAt, lengthMinutes, place, fits, requestId } = meeting
          const starts = new Date(startsAt)
          const when =
            dayOf(starts) === dayOf(now) ? formatClock(starts, locale) : formatInstant(starts, locale, 'brief')
          const more = [formatMinutes(lengthMinutes, locale), place].filter(Boolean).join(' · ')
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
              <p className="min-w-0 flex-1 basis-52 sm:py-1">
                <TextLink
                  href={`${casePath(locale, number)}#meeting`}
                  className="font-strong inline-block wrap-anywhere max-sm:py-1.5"
                >
                  {t('next', { kind, when })} · {company}
                </TextLink>
                <span className="text-muted block text-sm wrap-anywhere tabular-nums max-sm:hidden">{more}</span>
              </p>
              {starts <= now && (
                <LogMeetingForm
                  brief
                  {...{ number, company, meeting, fits, requestId, log }}
                  workedOn={dayOf(starts)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
