import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { askedRows } from '@/lib/imports/asked-rows'
import { standingOfRows } from '@/lib/imports/standing-of-rows'
import type { BeginImportInput } from '@/lib/imports/inputs'
import { ownImport, type Lanes } from '@/lib/imports/own-import'
import { isReady, plannedRows, type PlannedRow, type Standing } from '@/lib/imports/planned-rows'
import { Refusal } from '@/lib/refusals/refusal'
import { requireAcceptsTime } from '@/lib/time/case-for-time'

/** Companies that are logged side by side: the rows of one are in one lane, in the order of the file. */
const LANES = 4

/**
 * Begins to log rows of a file: all that are ready, or the chosen ones, as they were shown. Refusals: `import-not-found`,
 * `import-none-chosen`, `import-under-way`, and `import-moved-on` when one would now be refused, or more would pass the cap.
 */
export async function beginImport(advisor: Advisor, input: BeginImportInput): Promise<void> {
  const { sheet, told } = await ownImport(advisor, input.id)
  const asked = askedRows(advisor.personId, sheet, told)
  const standing = await standingOfRows(advisor, asked)
  const shown = new Map(input.rows.map(({ line, beyond }) => [line, beyond]))
  const wanted = input.which === 'all' ? asked : asked.filter(({ row }) => shown.has(row.line))
  // Chosen by itself, a row that looks like time that is there is meant.
  const alike = input.which === 'all' ? standing.alike : new Map<string, number>()
  const planned = plannedRows(wanted, { ...standing, alike }, requireAcceptsTime)
  const rows = input.which === 'all' ? planned.filter(isReady) : planned
  if (rows.length === 0) throw new Refusal('import-none-chosen')
  const shownCount = input.which === 'all' ? input.shownRows : shown.size
  const shownBeyond = input.which === 'all' ? input.shownBeyond : sum([...shown.values()])
  if (rows.length !== shownCount || !rows.every(isReady) || sum(rows.map(beyondOf)) > shownBeyond)
    throw new Refusal('import-moved-on')
  const lanes = lanesOf(rows, standing)
  const count = await db().$executeRaw`
    UPDATE time_import SET chosen = ${JSON.stringify(lanes)}::jsonb, places = ${lanes.map(() => 0)}::int[], logged = 0,
      already = 0, refused = 0, taken_until = NULL
    WHERE id = ${input.id}::uuid AND person_id = ${advisor.personId}::uuid AND chosen IS NULL`
  if (count === 0) throw new Refusal('import-under-way')
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const beyondOf = ({ input, outcome }: PlannedRow) => (outcome === 'outside' ? 0 : (input?.beyondCap ?? 0))

/** Each company in the lane that has fewest rows. */
function lanesOf(rows: readonly PlannedRow[], { cases }: Standing): Lanes {
  const ofAccount = new Map<string, Lanes[number]>()
  for (const { row, input } of rows) {
    const account = cases.get(input?.number ?? '')?.accountId ?? ''
    const own = ofAccount.get(account) ?? []
    ofAccount.set(account, [...own, [row.line, input?.beyondCap ?? 0]])
  }
  const lanes: Lanes = Array.from({ length: LANES }, () => [])
  for (const own of [...ofAccount.values()].sort((a, b) => b.length - a.length))
    lanes.sort((a, b) => a.length - b.length)[0]?.push(...own)
  return lanes.filter(({ length }) => length > 0)
}
