import { plainSpelling, withoutWrapping } from '@/lib/text/spelling'

/**
 * What a person typed, as 'HH:MM': '10:00', '10.00', '9,30', '10 00', '1000', '930', 'kl. 10', '2 pm', '2:30 p.m.'.
 * Null for anything else, and for what no clock shows.
 */
export function parseClock(text: string): string | null {
  const plain = withoutWrapping(plainSpelling(text).slice(0, 40)).replace(/^(?:klockan|kl|at)(?!\p{L})[.:]? ?/u, '')
  const match = /^(\d{1,2})(?:(?:[:.,;]? ?)(\d{2}))?(?::00)?(?: ?(a|p)\.? ?m\.?| (?:o['\u2019]?clock|hrs))?$/.exec(
    plain,
  )
  if (match === null) return null
  const [, hours = '', minutes = '00', half] = match
  const hour = half ? halfDayHour(Number(hours), half) : Number(hours)
  return hour !== null && hour <= 23 && Number(minutes) <= 59 ? `${String(hour).padStart(2, '0')}:${minutes}` : null
}

/** 12 am is midnight and 12 pm noon. */
function halfDayHour(hour: number, half: string): number | null {
  return hour < 1 || hour > 12 ? null : (hour % 12) + (half === 'p' ? 12 : 0)
}
