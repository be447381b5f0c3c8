import { today } from '@/lib/calendar/days'
import { parseDay } from '@/lib/calendar/read-day'
import { periodSeenFrom } from '@/lib/figures/moving-period'
import { daysOfPeriod, periodOf } from '@/lib/figures/period'
import type { Query } from '@/lib/lists/query'
import { askedLine } from '@/lib/text/plain-text'

/** What could not be understood, each by where it is said. */
export type PeriodFaults = { period?: true; from?: 'missing' | 'unclear'; until?: 'missing' | 'unclear' | 'before' }

/** The period that an address asks for, as it was typed, and what of that is no period. Without one it is the whole. */
export type AskedPeriod = { period: string | undefined; typed: { from: string; until: string }; faults: PeriodFaults }

/** Two days that were typed hold before a period that was chosen. */
export function readPeriod(query: Query): AskedPeriod {
  const typed = { from: askedLine(query.from, 60), until: askedLine(query.until, 60) }
  if (typed.from || typed.until) return { typed, ...readDays(typed) }
  const named = askedLine(query.period, 60)
  const asked = periodSeenFrom(named, today()) ?? named
  const isOne = daysOfPeriod(asked) !== null
  return { period: isOne ? asked : undefined, typed, faults: asked && !isOne ? { period: true } : {} }
}

function readDays(typed: AskedPeriod['typed']): Pick<AskedPeriod, 'period' | 'faults'> {
  const [from, until] = [parseDay(typed.from, 'past'), parseDay(typed.until, 'past')]
  if (from && until) {
    const period = periodOf(from, until)
    if (daysOfPeriod(period)) return { period, faults: {} }
    return { period: undefined, faults: until < from ? { until: 'before' } : { from: 'unclear', until: 'unclear' } }
  }
  const fault = (text: string, day: string | null) =>
    day ? undefined : text ? ('unclear' as const) : ('missing' as const)
  const faults = { from: fault(typed.from, from), until: fault(typed.until, until) }
  return {
    period: undefined,
    faults: { ...(faults.from && { from: faults.from }), ...(faults.until && { until: faults.until }) },
  }
}
