import { useLocale, useTranslations } from 'next-intl'
import { workingTimeLeft } from '@/lib/calendar/working-time-left'
import type { About } from '@/lib/cases/codes'
import { sayDeadline } from '@/lib/procurements/deadline'

type DeadlineProps = { on: string | null; at: Date | null; about: About; now: Date }

/** The buyer's clock: when bids close, or the standstill ends, and the working time left until then. */
export function Deadline({ on, at, about, now }: DeadlineProps) {
  const t = useTranslations('work')
  const locale = useLocale()
  if (!on || !at) return <p className="text-muted">{t('noDeadline')}</p>
  const day = sayDeadline(on, at, locale)
  const decision = about === 'understand-decision'
  if (at <= now) return <p className="text-muted">{t(decision ? 'standstillPassed' : 'passed', { day })}</p>
  const { unit, count } = workingTimeLeft(now, at)
  return (
    <p className="text-muted">
      <span className="font-strong text-ink">{t(decision ? 'standstillOn' : 'deadlineOn', { day })}</span>
      {`, ${t(unit === 'days' ? 'workingDays' : 'workingHours', { count })}`}
    </p>
  )
}
