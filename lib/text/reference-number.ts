import { plainSpelling, withoutWrapping } from '@/lib/text/spelling'

/** What is numbered year by year: `series` in capitals, null when it was left out; `year` is null when it is not said. */
export type ReferenceNumber = { series: string | null; year: number | null; seq: number }

/** Series of what is no case: a question to the buyers' line, and a report of a barrier. No case may be numbered so. */
export const OTHER_SERIES: readonly string[] = ['UL', 'TH']

/** Longer than any spelling with its label; keeps the patterns cheap on hostile input. */
const LONGEST = 120

const LABEL =
  /^(?:(?:re|sv|ang|fw|vb):\s*)*(?:(?:ert |vårt |ditt |your |our )?(?:ärende(?:t|nummer|nr)?|frågan?|rapport(?:en)?|case|question|report|ref(?:erens|erence)?|diarie(?:nr|nummer)?|dnr|nr|no|nummer|number)\b(?:[\s-]*(?:nr|nummer|number|no)\b)?[\s.:#[(]*)?/
/** The address of its page, without what follows. */
const ADDRESS = /^https?:\/\/\S+\/(?=[a-z]+-20\d{2}-\d)([a-z\d-]+)(?:[/?#]\S*)?$/
const BETWEEN = '[\\s\\-./:_]'
const SPELT = new RegExp(`^(?:([a-zåäö]{1,6})${BETWEEN}*)?(?:(20\\d{2})${BETWEEN}+)?(\\d{1,6})$`)
/** Without a letter in front, eight digits in a row may be a day. */
const RUN_TOGETHER = /^([a-zåäö]{1,6})[\s\-./:_]*(20\d{2})(\d{4,6})$/

/**
 * A number as people copy it: 'UA-2026-0142', 'ua 2026 142', '[UA–2026–0142]', 'Ärende UA-2026-0142.', 'UA20260142',
 * '2026-142', '142'. Null for anything else.
 */
export function parseReferenceNumber(text: string): ReferenceNumber | null {
  if (text.length > LONGEST) return null
  const spelt = withoutWrapping(plainSpelling(text)).replace(ADDRESS, '$1')
  const plain = withoutWrapping(spelt.replace(LABEL, ''))
  const [, series, year, seq] = RUN_TOGETHER.exec(plain) ?? SPELT.exec(plain) ?? []
  if (seq === undefined) return null
  return { series: series?.toUpperCase() ?? null, year: year ? Number(year) : null, seq: Number(seq) }
}

/** As it is kept and shown: 'UA-2026-0142'. Null when the text does not say all of it. */
export function canonicalNumber(text: string): string | null {
  const number = parseReferenceNumber(text)
  if (!number?.series || number.year === null) return null
  return `${number.series}-${number.year}-${String(number.seq).padStart(4, '0')}`
}
