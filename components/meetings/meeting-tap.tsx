'use client'

import { useLocale, useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { BookedMeeting } from '@/lib/cases/find-case'

type MeetingTapProps = Pick<BookedMeeting, 'kind' | 'lengthMinutes'> & {
  /** What of the hours is free for it; null where its kind does not draw on them. */
  fits: number | null
  brief?: boolean
}

/** The tap that logs a meeting as long as it was booked; where that does not fit, what can be done instead. */
export function MeetingTap({ kind, lengthMinutes, fits, brief = false }: MeetingTapProps) {
  const t = useTranslations('meetings.form')
  const log = useTranslations('caseForms.log')
  const locale = useLocale()
  const size = brief ? 'compact' : 'regular'
  if (fits === null || lengthMinutes <= fits)
    return (
      <button type="submit" name="quick" value={lengthMinutes} className={buttonClass({ size })}>
        {t('log', { kind, minutes: formatMinutes(lengthMinutes, locale) })}
      </button>
    )
  const rest = lengthMinutes - fits
  return (
    <div className="space-y-2">
      <p className="text-warn font-strong">
        {t('short', {
          length: formatMinutes(lengthMinutes, locale),
          left: fits > 0 ? formatMinutes(fits, locale) : 'none',
        })}
      </p>
      <p className="flex flex-wrap gap-3">
        {fits > 0 && (
          <button type="submit" name="quick" value={fits} className={buttonClass({ size })}>
            {t('log', { kind, minutes: formatMinutes(fits, locale) })}
          </button>
        )}
        <button
          type="submit"
          name="split"
          value={`${lengthMinutes}:${rest}`}
          className={buttonClass({ size, variant: fits > 0 ? 'secondary' : 'primary' })}
        >
          {fits > 0
            ? log('overSplit', { left: formatMinutes(fits, locale), rest: formatMinutes(rest, locale) })
            : log('overOutside', { minutes: formatMinutes(lengthMinutes, locale) })}
        </button>
      </p>
    </div>
  )
}
