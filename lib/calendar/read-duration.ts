import { LONGEST_ENTRY_MINUTES, minutes, type Minutes } from '@/lib/calendar/minutes'
import { oneLine } from '@/lib/text/plain-text'
import { plainSpelling } from '@/lib/text/spelling'

const HOUR = '(?:h|t|tim|timme|timmar|timma|hr|hrs|hour|hours)\\.?'
const MINUTE = '(?:m|min|mins|minut|minuter|minute|minutes)\\.?'

const MINUTES_ONLY = new RegExp(`^(\\d{1,4})(?: ?${MINUTE})?$`)
const CLOCK = new RegExp(`^(\\d{0,2}):([0-5]\\d)(?: ?${HOUR})?$`)
const TENTHS = new RegExp(`^(\\d{0,2})[.,](\\d)(?: ?${HOUR})?$`)
const QUARTERS_BY_COMMA = /^(\d{0,2}),(00|25|50|75)$/
const QUARTERS_OF_HOURS = new RegExp(`^(\\d{0,2})[.,](00|25|50|75) ?${HOUR}$`)
const WHOLE_HOURS = new RegExp(`^(\\d{1,2}) ?${HOUR}$`)
const HOURS_AND_MINUTES = new RegExp(`^(\\d{1,2}) ?${HOUR} ?(?:och |and |, ?)?([0-5]?\\d)(?: ?${MINUTE})?$`)

const FRACTIONS: Record<string, string> = { '½': '5', '¼': '25', '¾': '75' }

/** Words for what most often is said in words. */
const IN_WORDS: Record<string, number> = {
  'en kvart': 15, kvart: 15, 'a quarter of an hour': 15, 'quarter of an hour': 15, 'quarter hour': 15,
  'en halvtimme': 30, halvtimme: 30, 'en halv timme': 30, 'halv timme': 30, 'half an hour': 30, 'half hour': 30,
  'tre kvart': 45, 'trekvart': 45, 'three quarters of an hour': 45,
  'en timme': 60, 'en tim': 60, 'an hour': 60, 'one hour': 60,
  'en och en halv timme': 90, 'en och en halv tim': 90, 'one and a half hours': 90, 'an hour and a half': 90,
  'två timmar': 120, 'two hours': 120,
} // prettier-ignore

/**
 * What a person typed as the length of one entry, 1–600 minutes; null for anything else.
 *
 * '90' and '90 min' are minutes; '1:30', ':30' and '1 tim 30 min' hours and minutes; '1,5', '1.5 h', ',5' and '1½'
 * hours. Two decimals are read as quarters only ('2,25', '2.25 h'): '1.30' and '1,30 h' may mean 1 h 30 min or 1.3 h,
 * and a guess would cost the company time.
 */
export function parseDuration(text: string): Minutes | null {
  const plain = plainSpelling(
    oneLine(text)
      .slice(0, 60)
      .replace(/ ?[½¼¾]/g, (sign) => `,${FRACTIONS[sign.trim()]}`),
  )
  const count = IN_WORDS[plain] ?? inNumbers(plain)
  return count !== null && count >= 1 && count <= LONGEST_ENTRY_MINUTES ? minutes(count) : null
}

function inNumbers(plain: string): number | null {
  const only = MINUTES_ONLY.exec(plain)
  if (only) return Number(only[1])
  const [, hours, rest] = CLOCK.exec(plain) ?? HOURS_AND_MINUTES.exec(plain) ?? WHOLE_HOURS.exec(plain) ?? []
  if (hours !== undefined) return Number(hours) * 60 + Number(rest ?? 0)
  const [, before, tenths] = TENTHS.exec(plain) ?? []
  if (before !== undefined) return Number(before) * 60 + Number(tenths) * 6
  const [, whole, hundredths] = QUARTERS_BY_COMMA.exec(plain) ?? QUARTERS_OF_HOURS.exec(plain) ?? []
  return whole === undefined ? null : Number(whole) * 60 + (Number(hundredths) * 3) / 5
}
