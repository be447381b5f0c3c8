import { minutes } from '@/lib/calendar/minutes'
import type { AskedRow } from '@/lib/imports/asked-rows'
import type { Outcome } from '@/lib/imports/codes'
import type { SheetRow } from '@/lib/imports/sheet-rows'
import { Refusal } from '@/lib/refusals/refusal'
import type { Issue } from '@/lib/refusals/result'
import { bookedDay } from '@/lib/time/booked-day'
import type { CaseForTime } from '@/lib/time/case-for-time'
import type { LogTimeInput } from '@/lib/time/inputs'

export type PlannedRow = {
  row: SheetRow
  outcome: Outcome
  /** As it would be logged; null of what would not be. */
  input: LogTimeInput | null
  /** Why it is refused. */
  issue: Issue | null
  /** The day that it would be dated, where the month of its own is closed. */
  datedOn: string | null
}

/** What there is already. `alike` are rows by `likeness` that were logged in another way. */
export type Standing = {
  cases: ReadonlyMap<string, CaseForTime>
  logged: ReadonlyMap<string, { reversed: boolean }>
  alike: ReadonlyMap<string, number>
}

type Accepts = (supportCase: CaseForTime, input: LogTimeInput) => void

export const likeness = (row: Pick<LogTimeInput, 'number' | 'workedOn' | 'activity'> & { duration: number }) =>
  [row.number, row.workedOn, row.activity, row.duration].join(' ')

/**
 * What each row would become, in the order of the file: each draws from what those before it leave. What passes the cap is
 * split, as the form offers it. The database decides again when they are logged. Refusals as of logTime.
 */
export function plannedRows(rows: readonly AskedRow[], standing: Standing, accepts: Accepts): PlannedRow[] {
  const left = new Map([...standing.cases.values()].map(({ accountId, minutesLeft }) => [accountId, minutesLeft]))
  const alike = new Map(standing.alike)
  return rows.map((asked): PlannedRow => {
    const { row, input } = asked
    const none = { row, input: null, issue: null, datedOn: null }
    const before = standing.logged.get(asked.requestId)
    if (before) return before.reversed ? refused(row, new Refusal('already-reversed')) : { ...none, outcome: 'already' }
    if (!input) return { ...none, outcome: 'refused', issue: asked.issue }
    const supportCase = standing.cases.get(input.number)
    try {
      if (!supportCase) throw new Refusal('case-not-found')
      accepts(supportCase, input)
      const place = placeOf(supportCase, input, left.get(supportCase.accountId) ?? 0)
      const { workedOn, concernsOn } = bookedDay(supportCase, input.workedOn)
      const planned = { row, issue: null, datedOn: concernsOn && workedOn }
      const same = alike.get(likeness(input)) ?? 0
      alike.set(likeness(input), same - 1)
      if (same > 0) return { ...planned, outcome: 'alike', input: { ...input, beyondCap: place.beyondCap } }
      left.set(supportCase.accountId, (left.get(supportCase.accountId) ?? 0) - place.inside)
      return { ...planned, outcome: place.outcome, input: { ...input, beyondCap: place.beyondCap } }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refused(row, error as Refusal)
    }
  })
}

type Place = { outcome: Outcome; inside: number; beyondCap: LogTimeInput['beyondCap'] }

function placeOf({ counted, mandateVerified }: CaseForTime, { activity, duration }: LogTimeInput, left: number): Place {
  if (!counted.includes(activity)) return { outcome: 'outside', inside: 0, beyondCap: minutes(0) }
  const inside = Math.min(duration, Math.max(left, 0))
  if (inside > 0 && !mandateVerified) throw new Refusal('mandate-not-verified')
  const outcome = inside === duration ? 'work' : inside > 0 ? 'split' : 'beyond'
  return { outcome, inside, beyondCap: minutes(duration - inside) }
}

function refused(row: SheetRow, { code, facts }: Refusal): PlannedRow {
  return { row, outcome: 'refused', input: null, issue: { code, facts }, datedOn: null }
}

/** Those that are logged when nobody chooses among them. */
export const isReady = ({ outcome }: PlannedRow) =>
  outcome === 'work' || outcome === 'split' || outcome === 'beyond' || outcome === 'outside'
