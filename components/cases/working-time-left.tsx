import { useLocale, useTranslations } from 'next-intl'
import { workingTimeLeft } from '@/lib/calendar/working-time-left'
import type { SlackCode } from '@/lib/cases/slack'
import { sayDeadline } from '@/lib/procurements/deadline'

type WorkingTimeLeftProps = { on: string | null; at: Date | null; now: Date; slack?: SlackCode }

/** What decides the order of the queue, in a row: the working time left, and the day it ends; on a phone whether it is enough instead. */
export function WorkingTimeLeft({ on, at, now, slack }: WorkingTimeLeftProps) {
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
      {slack && slack !== 'passed' && (
        <span className="text-muted block text-end text-sm whitespace-nowrap sm:hidden">
          {t(`slackBrief.${slack}`)}
        </span>
      )}
    </>
  )
}
