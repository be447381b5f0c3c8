import { useLocale, useTranslations } from 'next-intl'
import { workingTimeLeft } from '@/lib/calendar/working-time-left'
import type { About } from '@/lib/cases/codes'
import { sayDeadline } from '@/lib/procurements/deadline'

type DeadlineProps = {
  on: string | null
  at: Date | null
  about: About
  now: Date
  /** What stands with what is left on a line of its own; the day is short then, so that it takes one. */
  beside?: string
}

/** The buyer's clock: when bids close, or the standstill ends, and the working time left until then. */
export function Deadline({ on, at, about, now, beside }: DeadlineProps) {
  const t = useTranslations('work')
  const locale = useLocale()
  if (!on || !at) return <Line beside={beside}>{t('noDeadline')}</Line>
  const day = sayDeadline(on, at, locale, beside === undefined ? 'long' : 'brief')
  const decision = about === 'understand-decision'
  if (at <= now) return <Line beside={beside}>{t(decision ? 'standstillPassed' : 'passed', { day })}</Line>
  const { unit, count } = workingTimeLeft(now, at)
  const ends = t(decision ? 'standstillOn' : 'deadlineOn', { day })
  const left = t(unit === 'days' ? 'workingDays' : 'workingHours', { count })
  return (
    <p className="text-muted">
      <span className="font-strong text-ink">{ends}</span>
      {beside === undefined ? (
        `, ${left}`
      ) : (
        <span className="line-clamp-1 text-sm">{[left, beside].filter(Boolean).join(' · ')}</span>
      )}
    </p>
  )
}

function Line({ beside, children }: { beside?: string; children: string }) {
  return (
    <p className="text-muted">
      {children}
      {beside && <span className="line-clamp-1 text-sm">{beside}</span>}
    </p>
  )
}
