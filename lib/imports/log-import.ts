import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { askedRows, type AskedRow } from '@/lib/imports/asked-rows'
import { ownImport, type OwnImport } from '@/lib/imports/own-import'
import { restOfSheet } from '@/lib/imports/rest-of-sheet'
import { sealSheet } from '@/lib/imports/sealed-sheet'
import { minutes } from '@/lib/calendar/minutes'
import type { LogTimeInput } from '@/lib/time/inputs'
import { logTimes, type LoggedRow } from '@/lib/time/log-times'

/** Rows of one transaction: many make each of them dearer, few make more of them. */
const BATCH = 25
/** Seconds after which the turn of a process that died goes to another. */
const TURN = 60

/**
 * Logs what has been begun of a file until `isOver`, and goes on from where it was left. Whoever else is at it is left alone;
 * a row that was logged before its place was noted is then found there. Tells whether there is more.
 */
export async function logImport(advisor: Advisor, id: string, isOver: () => boolean): Promise<boolean> {
  if (!(await takeTurn(advisor, id))) return false
  let own = await ownImport(advisor, id)
  const rows = new Map(askedRows(advisor.personId, own.sheet, own.told).map((asked) => [asked.row.line, asked]))
  while (own.lanes && hasMore(own)) {
    if (isOver()) {
      await db().$executeRaw`UPDATE time_import SET taken_until = NULL WHERE id = ${id}::uuid`
      return true
    }
    const next = await logNext(advisor, own, rows)
    if (!next) return false
    own = next
  }
  await endImport(advisor, own)
  return false
}

async function takeTurn({ personId }: Advisor, id: string): Promise<boolean> {
  const count = await db().$executeRaw`
    UPDATE time_import SET taken_until = clock_timestamp() + make_interval(secs => ${TURN})
    WHERE id = ${id}::uuid AND person_id = ${personId}::uuid AND chosen IS NOT NULL AND expires_at > clock_timestamp()
      AND (taken_until IS NULL OR taken_until < clock_timestamp())`
  return count === 1
}

const hasMore = ({ lanes, places }: OwnImport) => lanes?.some((lane, at) => (places[at] ?? 0) < lane.length) === true

/** The next rows of each lane at once. Null when somebody else has gone on meanwhile, or thrown it away. */
async function logNext(
  advisor: Advisor,
  own: OwnImport,
  rows: ReadonlyMap<number, AskedRow>,
): Promise<OwnImport | null> {
  const batches = (own.lanes ?? []).map((lane, at) => lane.slice(own.places[at] ?? 0, (own.places[at] ?? 0) + BATCH))
  const outcomes = (
    await Promise.all(
      batches.map(async (batch) => {
        const inputs = batch.flatMap(([line, beyond]) => inputOf(rows.get(line), beyond))
        const missing = Array<LoggedRow>(batch.length - inputs.length).fill('refused')
        return inputs.length > 0 ? [...(await logTimes(advisor, inputs)), ...missing] : missing
      }),
    )
  ).flat()
  const count = (outcome: LoggedRow) => outcomes.filter((one) => one === outcome).length
  const places = batches.map(({ length }, at) => (own.places[at] ?? 0) + length)
  const moved = await db().$executeRaw`
    UPDATE time_import SET places = ${places}::int[], logged = logged + ${count('logged')}::int,
      already = already + ${count('there')}::int, refused = refused + ${count('refused')}::int,
      taken_until = clock_timestamp() + make_interval(secs => ${TURN})
    WHERE id = ${own.id}::uuid AND places = ${own.places}::int[] AND chosen IS NOT NULL`
  return moved === 1 ? { ...own, places } : null
}

function inputOf(asked: AskedRow | undefined, beyond: number): LogTimeInput[] {
  return asked?.input ? [{ ...asked.input, beyondCap: minutes(beyond) }] : []
}

/** What has been logged is in the log, and needs no place here. */
async function endImport(advisor: Advisor, own: OwnImport): Promise<void> {
  const sheet = await restOfSheet(advisor, own)
  await db().$executeRaw`
    UPDATE time_import SET chosen = NULL, places = '{}', taken_until = NULL, row_count = ${sheet.rows.length}::int,
      sealed = ${sealSheet(advisor.personId, own.id, sheet)}
    WHERE id = ${own.id}::uuid AND chosen IS NOT NULL`
}
