import { formatMinutes, minutes } from '@/lib/calendar/minutes'
import { COUNTED_BY_DEFAULT } from '@/lib/rounds/activities'

type Situation = { locale: 'sv' | 'en'; responseWorkingDays: number; hasDirectory: boolean }

/** What the form for a new round proposes, as it would be typed. */
export function usualRules({
  locale,
  responseWorkingDays,
  hasDirectory,
}: Situation): Record<string, string | string[]> {
  return {
    cap: formatMinutes(minutes(300), locale),
    responseWorkingDays: String(responseWorkingDays),
    logDaysAfterRound: '14',
    lateAfterDays: '14',
    holdLapseHours: '48',
    counted: [...COUNTED_BY_DEFAULT],
    ...(!hasDirectory && { staffLoginLink: 'on' }),
  }
}
