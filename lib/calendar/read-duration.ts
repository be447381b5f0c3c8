import { LONGEST_ENTRY_MINUTES, minutes, type Minutes } from '@/lib/calendar/minutes'
import { oneLine } from '@/lib/text/plain-text'
import { plainSpelling, withoutWrapping } from '@/lib/text/spelling'

const HOUR = '(?:h|t|tim|timme|timmar|timma|hr|hrs|hour|hours)\\.?'
const MINUTE = '(?:m|min|mins|minut|minuter|minute|minutes)\\.?'

const MINUTES_ONLY = new RegExp(`^(\\d{1,4})(?: ?${MINUTE})?$`)
const CLOCK = new RegExp(`^(\\d{0,2}):([0-5]\\d)(?: ?${HOUR})?$`)
const TENTHS = new RegExp(`^(\\d{0,2})[.,](\\d)(?: ?${HOUR})?$`)
const QUARTERS_BY_COMMA = /^(\d{0,2}),(00|25|50|75)$/
const QUARTERS_OF_HOURS = new RegExp(`^(\\d{0,2})[.,](00|25|50|75) ?${HOUR}$`)
const WHOLE_HOURS = new RegExp(`^(\\d{1,3}) ?${HOUR}$`)
const HOURS_AND_MINUTES = new RegExp(`^(\\d{1,2}) ?${HOUR} ?(?:(?:och|and|&|\\+|,) ?)?([0-5]?\\d)(?: ?${MINUTE})?$`)

const FRACTIONS: Record<string, string> = { '½': '5', '¼': '25', '¾': '75', '1/2': '5', '1/4': '25', '3/4': '75' }

/** What most often is said in words, and cannot be read word by word. */
const IN_WORDS = new Map(Object.entries({
  'a quarter of an hour': 15, 'quarter of an hour': 15, 'quarter hour': 15, 'three quarters of an hour': 45,
  'half an hour': 30, 'an hour': 60, 'an hour and a half': 90, 'halvannan timme': 90, trekvart: 45,
})) // prettier-ignore

const NUMBERS = new Map(Object.entries({
  en: 1, ett: 1, två: 2, tre: 3, fyra: 4, fem: 5, sex: 6, tio: 10, femton: 15, tjugo: 20, tjugofem: 25, trettio: 30,
  fyrtio: 40, fyrtiofem: 45, femtio: 50, sextio: 60, nittio: 90,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, fifteen: 15, twenty: 20, thirty: 30, forty: 40,
})) // prettier-ignore

/**
 * What a person typed as a length of time, from 1 minute to `most`, which is that of one entry, 600, where nothing is
 * said; null for anything else.
 *
 * '90' and '90 min' are minutes; '1:30', ':30' and '1 tim 30 min' hours and minutes; '1,5', '1.5 h', ',5', '1½' and
 * '1 1/2' hours; 'en och en halv timme' and 'tre kvart' are read, too. Two decimals are read as quarters only ('2,25',
 * '2.25 h'): '1.30' and '1,30 h' may mean 1 h 30 min or 1.3 h, and a guess would cost the company time.
 */
export function parseDuration(text: string, most = LONGEST_ENTRY_MINUTES): Minutes | null {
  const line = oneLine(text)
    .slice(0, 60)
    .replace(/ ?[½¼¾]/g, (sign) => `,${FRACTIONS[sign.trim()]}`)
  const plain = withoutWrapping(plainSpelling(line).replace(/^([.,:])/, '0$1')).replace(
    /^(?:(?:ca|cirka|about)\b\.? |~ ?)/,
    '',
  )
  const count = IN_WORDS.get(plain) ?? inNumbers(inFigures(plain))
  return count !== null && count >= 1 && count <= most ? minutes(count) : null
}

/** 'en och en halv timme' → '1,5 timme', 'en timme och tre kvart' → '1 timme och 45 min', '1 1/2' → '1,5'. */
function inFigures(plain: string): string {
  return plain
    .replace(/(?<!\p{L})\p{L}+(?= )/gu, (word) => String(NUMBERS.get(word) ?? word))
    .replace(
      /(?:^|(?<=^\d{1,2}) )([13][/\u2044][24])(?!\d)/,
      (_, sign: string) => `,${FRACTIONS[sign.replace('\u2044', '/')] ?? sign}`,
    )
    .replace(/^(?:(\d{1,2}) (?:och|and) )?(?:(?:1|a) )?hal[vf](?= ?[ht]|$)/, (_, whole = '') => `${whole},5`)
    .replace(/(?<=^| )(?:(\d) )?kvart$/, (_, count = '1') => `${Number(count) * 15} min`)
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
