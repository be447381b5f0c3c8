import { useLocale, useTranslations } from 'next-intl'
import { workingTimeLeft } from '@/lib/calendar/working-time-left'
import { sayDeadline } from '@/lib/procurements/deadline'

type WorkingTimeLeftProps = { on: string | null; at: Date | null; now: Date }

/** What decides the order of the queue, in a row: the working time left, and the day it ends. */
export function WorkingTimeLeft({ on, at, now }: WorkingTimeLeftProps) {
  const t = useTranslations('queue')
  const locale = useLocale()
  if (!on || !at) return <span className="text-muted block whitespace-nowrap max-sm:text-end">{t('noDay')}</span>
  const { unit, count } = workingTimeLeft(now, at)
  return (
    <>
      <span className="font-strong block whitespace-nowrap max-sm:text-end">
        {at <= now ? t('passed') : t(unit === 'days' ? 'daysLeft' : 'hoursLeft', { count })}
      </span>
      <span className="text-muted block text-sm max-sm:hidden">{sayDeadline(on, at, locale, 'brief')}</span>
    </>
  )
}
