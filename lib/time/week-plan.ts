import { minutes } from '@/lib/calendar/minutes'
import { Refusal } from '@/lib/refusals/refusal'
import type { Issue } from '@/lib/refusals/result'
import type { CaseForTime } from '@/lib/time/case-for-time'
import type { LogTimeInput } from '@/lib/time/inputs'
import { cellName } from '@/lib/time/week-cells'
import type { ChangedCell } from '@/lib/time/week-inputs'
import { cellsOfEntries, type WeekEntry } from '@/lib/time/week-of-entries'

type Work = Omit<LogTimeInput, 'requestId'>
/** What a changed cell becomes in the log: what is taken back, and then what is added. */
export type CellWrites = { field: string; supportCase: CaseForTime; reverses: WeekEntry[]; work: Work | null }
export type WeekPlan = { writes: CellWrites[]; refused: Issue[] }

type Rules = {
  today: string
  /** Throws the Refusal of a day on which the case takes no time. */
  accepts: (supportCase: CaseForTime, work: Pick<Work, 'workedOn' | 'earlyReason' | 'lateReason'>) => void
}

/**
 * How the changed cells are written into a log in which nothing is changed: as few rows as can be, the newest taken back
 * first. What goes back is free for the rest of the week. Refusals, each at its cell: `case-not-found`, `cell-moved-on`
 * {minutes}, `second-person-needed`, `joint-in-cell`, `day-in-future`, `mandate-not-verified`, `cap-reached` {minutes, minutesLeft}, `cap-not-reached`,
 * `duration-format`, and those of `accepts`.
 */
export function planWeek(
  changed: readonly ChangedCell[],
  entries: readonly WeekEntry[],
  cases: ReadonlyMap<string, CaseForTime>,
  rules: Rules,
): WeekPlan {
  const refused: Issue[] = []
  const standing = cellsOfEntries(entries)
  const free = new Map([...cases.values()].map(({ accountId, minutesLeft }) => [accountId, minutesLeft]))
  const steps = changed.flatMap((cell) => {
    const supportCase = cases.get(cell.number)
    const now = standing.get(cellName(cell)) ?? { minutes: 0, times: 0 }
    if (!supportCase) return refuse(cell, new Refusal('case-not-found'))
    if (cell.seen && (now.times !== cell.seen.times || now.minutes !== cell.seen.minutes))
      return refuse(cell, new Refusal('cell-moved-on', { minutes: now.minutes }))
    const reverses = cell.seen ? toTakeBack(cell, entries, now.minutes - cell.minutes) : []
    if (reverses.some(({ old }) => old)) return refuse(cell, new Refusal('second-person-needed'))
    if (reverses.some(({ joint }) => joint)) return refuse(cell, new Refusal('joint-in-cell'))
    const back = (place: WeekEntry['place']) => total(reverses.filter((entry) => entry.place === place))
    free.set(supportCase.accountId, (free.get(supportCase.accountId) ?? 0) + back('ledger'))
    const left = cell.seen ? now.minutes - total(reverses) : 0
    return [{ cell, supportCase, reverses, adds: cell.minutes - left, wasBeyond: back('outside') }]
  })
  steps.sort((a, b) => a.cell.day.localeCompare(b.cell.day))
  const writes = steps.flatMap(({ cell, supportCase, reverses, adds, wasBeyond }): CellWrites[] => {
    const { field } = cell
    if (adds === 0) return [{ field, supportCase, reverses, work: null }]
    try {
      if (cell.day > rules.today) throw new Refusal('day-in-future')
      const kept = reverses.at(-1)
      const earlyReason = cell.earlyReason ?? kept?.earlyReason ?? null
      const lateReason = cell.lateReason ?? kept?.lateReason ?? null
      rules.accepts(supportCase, { workedOn: cell.day, earlyReason, lateReason })
      const left = free.get(supportCase.accountId) ?? 0
      const counts = supportCase.counted.includes(cell.activity)
      const beyondCap = counts ? beyondOf(cell, adds, left, wasBeyond) : 0
      const inside = counts ? adds - beyondCap : 0
      // Judged as if what passes the cap were answered, so that every cell is told what is left for it.
      free.set(supportCase.accountId, left - Math.min(inside, left))
      if (inside < 0) throw new Refusal('duration-format')
      if (inside > 0 && !supportCase.mandateVerified) throw new Refusal('mandate-not-verified')
      if (inside > left) throw new Refusal('cap-reached', { minutes: adds, minutesLeft: left })
      if (beyondCap > 0 && left > inside) throw new Refusal('cap-not-reached', { minutesLeft: left })
      const { number, activity, day: workedOn } = cell
      const note = [...new Set(reverses.map((entry) => entry.note ?? '').reverse())]
        .filter(Boolean)
        .join('\n')
        .slice(0, 1000)
      const duration = { duration: minutes(adds), beyondCap: minutes(beyondCap) }
      const work = {
        number,
        activity,
        workedOn,
        ...duration,
        earlyReason,
        lateReason,
        note,
        meetingId: kept?.meetingId ?? undefined,
      }
      return [{ field, supportCase, reverses, work }]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refuse(cell, error as Refusal)
    }
  })
  return { writes, refused }

  function refuse({ field }: ChangedCell, { code, facts }: Refusal): [] {
    refused.push({ field, code, facts })
    return []
  }
}

/** What was outside because it passed the cap may stay there without being asked about again. */
function beyondOf({ beyondCap }: ChangedCell, adds: number, left: number, wasBeyond: number): number {
  if (beyondCap > 0) return beyondCap
  return adds > left && adds - left <= wasBeyond ? adds - left : 0
}

/** The newest of the cell's standing rows, those outside the hours first, until no more than `over` would be too much. */
function toTakeBack(cell: ChangedCell, entries: readonly WeekEntry[], over: number): WeekEntry[] {
  const own = entries.filter((entry) => !entry.reversed && cellName(entry) === cellName(cell)).reverse()
  const taken: WeekEntry[] = []
  for (const entry of [
    ...own.filter(({ place }) => place === 'outside'),
    ...own.filter(({ place }) => place === 'ledger'),
  ]) {
    if (over <= total(taken)) break
    taken.push(entry)
  }
  return taken
}

function total(entries: readonly WeekEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.minutes, 0)
}
