import { useLocale, useTranslations } from 'next-intl'
import { workingMinutesUntil } from '@/lib/calendar/working-time'
import { formatDay } from '@/lib/i18n/formats'

const WORKING_DAY_MINUTES = 9 * 60

/** The buyer's clock: the day bids close, and the working days left until then. */
export function Deadline({ on, at, now }: { on: string | null; at: Date | null; now: Date }) {
  const t = useTranslations('work')
  const locale = useLocale()
  if (!on || !at) return <p className="text-muted">{t('noDeadline')}</p>
  const day = formatDay(on, locale)
  if (at <= now) return <p className="text-muted">{t('passed', { day })}</p>
  const days = Math.floor(workingMinutesUntil(now, at) / WORKING_DAY_MINUTES)
  return (
    <p className="text-muted">
      <span className="font-strong text-ink">{t('deadlineOn', { day })}</span>
      {`, ${t('workingDays', { days })}`}
    </p>
  )
}
