import 'server-only'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { SCHEDULES, type Schedule } from '@/lib/jobs/schedules'
import { logError } from '@/lib/log/log'
import { underName } from '@/lib/log/request-id'

/** Minutes after which the turn of a stopped process goes to another. */
const LEASE = 10
/** Minutes until the next try after the first failure in a row, the second and so on; then every hour. */
export const BACK_OFF = [1, 2, 5, 15, 60] as const
/** From here on the lead is told that it does not work. */
export const FAILING_AT = 3

type Turn = { name: string; turn: number; failures: number }

/**
 * Runs what is due, one after another, and returns how many turns there were. However many processes ask, each turn is
 * one process's. A failure is kept and tried again with growing pauses.
 */
export async function runDueSchedules(signal?: AbortSignal, schedules = SCHEDULES): Promise<number> {
  for (let turns = 0; ; turns++) {
    const turn = signal?.aborted ? undefined : await takeTurn(schedules.map(({ name }) => name))
    const schedule = schedules.find(({ name }) => name === turn?.name)
    if (!turn || !schedule) return turns
    await runTurn(schedule, turn)
  }
}

async function takeTurn(names: string[]): Promise<Turn | undefined> {
  const [taken] = await db().$queryRaw<Turn[]>`
    UPDATE schedule SET turn = turn + 1, started_at = now(), taken_until = now() + make_interval(mins => ${LEASE})
    WHERE id = (
      SELECT id FROM schedule
      WHERE name = ANY (${names}) AND next_at <= now() AND (taken_until IS NULL OR taken_until <= now())
      ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING name, turn, failures`
  return taken
}

async function runTurn({ name, run }: Schedule, { turn, failures }: Turn): Promise<void> {
  try {
    await underName(name, run)
  } catch (error) {
    if (failures === 0) logError('job failed', error, { action: name })
    const wait = BACK_OFF[Math.min(failures, BACK_OFF.length - 1)] ?? BACK_OFF[0]
    await db().$executeRaw`
      UPDATE schedule SET taken_until = NULL, failures = failures + 1, fault = ${faultOf(error)},
        next_at = now() + make_interval(mins => ${wait})
      WHERE name = ${name} AND turn = ${turn}`
    return
  }
  await db().$executeRaw`
    UPDATE schedule SET taken_until = NULL, failures = 0, fault = NULL, succeeded_at = now(),
      next_at = now() + make_interval(secs => every_seconds)
    WHERE name = ${name} AND turn = ${turn}`
}

/** As a code: messages can hold whole rows. */
function faultOf(error: unknown): string {
  return databaseFault(error)?.sqlState ?? (error instanceof Error ? error.name : 'UNKNOWN')
}
