import { ABOUTS, BARRIERS, BID_RESULTS, NEEDS, OUTCOMES } from '@/lib/cases/codes'
import { STATUSES } from '@/lib/cases/status'
import type { Host } from '@/lib/config/host'
import { VALUE_BANDS, WITHHELD } from '@/lib/extracts/codes'
import { ACTIVITIES } from '@/lib/rounds/activities'

type Lists = Pick<Host, 'municipalities' | 'industries' | 'employeeBands'>

/** What may stand in a column of an extract, for its code book; nothing for numbers, months and pseudonyms. */
export function valuesOfColumns({ municipalities, industries, employeeBands }: Lists): Record<string, string> {
  const listed = (codes: readonly string[]) => codes.join(' | ')
  const named = (all: readonly { code: string; name: string }[]) =>
    listed([...all.map(({ code, name }) => `${code} = ${name}`), WITHHELD])
  const labelled = (all: Host['industries'] | Host['employeeBands']) =>
    named(all.map(({ code, label }) => ({ code, name: `${label.sv} / ${label.en}` })))
  const yesNo = listed(['yes', 'no'])
  return {
    ...{ via: listed(['web', 'phone', 'successor', 'partner']), about: listed(ABOUTS), needs: listed(NEEDS) },
    ...{ status: listed(STATUSES), municipality: named(municipalities), sector: labelled(industries) },
    ...{ size: labelled(employeeBands), outcome: listed(OUTCOMES), bid: yesNo, result: listed(BID_RESULTS) },
    ...{ first_public_bid: yesNo, value_band: listed(VALUE_BANDS.map(({ code }) => code)), barriers: listed(BARRIERS) },
    ...{ satisfaction: '1–5', counts: yesNo, activity: listed(ACTIVITIES) },
  }
}
