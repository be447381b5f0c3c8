import { useLocale, useTranslations } from 'next-intl'
import { workingMinutesUntil } from '@/lib/calendar/working-time'
import { formatDay } from '@/lib/i18n/formats'

const WORKING_DAY_MINUTES = 9 * 60

/** The buyer's clock: the day bids close, and the working days left until then. */
export function Deadline({ on, at, now }: { on: string | null; at: Date | null; now: Date }) {
  const t = useTranslations('work')
  const locale = useLocale()
  if (!on || !at) return <span className="text-muted">{t('noDeadline')}</span>
  const day = formatDay(on, locale)
  if (at <= now) return <span className="text-muted">{t('passed', { day })}</span>
  return (
    <span>
      <span className="font-strong">{t('deadlineOn', { day })}</span>
      <span className="text-muted">
        , {t('workingDays', { days: Math.floor(workingMinutesUntil(now, at) / WORKING_DAY_MINUTES) })}
      </span>
    </span>
  )
}
