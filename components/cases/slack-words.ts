import { useLocale, useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'
import { inWorkingTime } from '@/lib/calendar/working-time-left'
import type { Slack } from '@/lib/cases/slack'

/**
 * Why a case stands where it stands in the queue: a sentence by itself, or for a row that says the time left beside it.
 * Null where no bid closes.
 */
export function useSlackWords(place: 'slackOf' | 'slackRow' = 'slackOf'): (slack: Slack | null) => string | null {
  const t = useTranslations('queue')
  const locale = useLocale()
  return (slack) => {
    if (!slack) return null
    const { unit, count } = inWorkingTime(slack.left)
    return t(`${place}.${slack.code}`, {
      left: t(`slackLeft.${unit}`, { count }),
      likely: formatMinutes(slack.likely, locale),
      free: formatMinutes(slack.free ?? 0, locale),
    })
  }
}
