import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/text-link'
import { addDays } from '@/lib/calendar/days'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import type { BusyTimes } from '@/lib/meetings/busy-days'
import { useBusyWords } from './use-busy-words'

/** Days that are listed; the others are told of when they are chosen. */
const LISTED_DAYS = 21

/** `advisor`: who it is, where somebody else books. */
type BusyDaysProps = { busy: BusyTimes; advisor?: string | null }

/** When the advisor is taken the next weeks, and from where that is known. */
export function BusyDays({ busy, advisor = null }: BusyDaysProps) {
  const t = useTranslations('meetings.busy')
  const locale = useLocale()
  const words = useBusyWords()
  const until = addDays(busy.first, LISTED_DAYS)
  const days = busy.days.filter(({ day }) => day < until)
  return (
    <div>
      <Source calendar={busy.calendar} advisor={advisor} />
      <Details summary={t('show', { advisor: advisor ?? 'none' })}>
        {days.length === 0 && <p className="text-sm">{t('none')}</p>}
        <ul className="space-y-1 text-sm tabular-nums">
          {days.map((day) => (
            <li key={day.day}>{t('line', { day: formatDay(day.day, locale, 'brief'), taken: words(day) })}</li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

function Source({ calendar, advisor }: Pick<BusyTimes, 'calendar'> & { advisor: string | null }) {
  const t = useTranslations('meetings.busy')
  const locale = useLocale()
  const when = calendar?.fetchedAt ? formatInstant(new Date(calendar.fetchedAt), locale, 'weekday') : null
  const whose = advisor ?? 'none'
  return (
    <p className="text-muted text-sm">
      {!calendar && t('here', { advisor: whose })}
      {calendar && !when && t('notYet', { advisor: whose })}
      {calendar && when && t(calendar.old ? 'old' : 'fetched', { when, advisor: whose })}{' '}
      {!advisor && (!calendar || calendar.old) && (
        <TextLink href={pagePath(locale, '/account')}>{t(calendar ? 'toLook' : 'toGive')}</TextLink>
      )}
    </p>
  )
}
