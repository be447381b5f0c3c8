import { randomUUID } from 'node:crypto'
import { Pool, type ClientBase } from 'pg'
import { figureOf, type Figure } from './figure'
import type { Ongoing } from './targets'

export const BARE_SQL = 'bare SQL of log time'

const FIND_CASE = `
  select c.id, c.company_id, c.account_id, c.contact_id, c.status, c.version, a.cap_minutes, a.balance, r.opened_on::text,
    r.closed_on is not null as round_closed,
    case when c.status = 'closed' then
      (day_of(c.status_since_at) + r.log_days_after_close)::text end as last_day,
    array(select activity from round_activity where round_id = r.id and counts) as counted,
    case_contact_verified(c.id) as verified
  from cases c join hour_account a on a.id = c.account_id join round r on r.id = c.round_id
  where c.number = $1 and (c.advisor_id = $2 or (c.advisor_id is null and c.opened_by = $2))`
const INSERT_ENTRY = `
  insert into ledger_entry (account_id, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, request_id)
  values ($1, 'work', 1, $2, $3, $3, 'call', $4, $5) returning id, cap_minutes - after as left`
const RECORD = `
  select record_event('time.logged', 'case', $1, $2, $3, 'advisor', null, $4, null)`

type Found = { id: string; company_id: string; account_id: string }
type How = { concurrency: number; seconds: number }

/** The statements of logging a minute, and nothing else: what the action is measured against. */
export async function measureBareSql(url: string, next: () => Ongoing, { concurrency, seconds }: How): Promise<Figure> {
  const pool = new Pool({ connectionString: url, max: concurrency, options: '-c TimeZone=UTC' })
  try {
    await run(pool, next, { concurrency, seconds: 1 })
    return figureOf({
      ...(await run(pool, next, { concurrency, seconds })),
      ...{ name: BARE_SQL, concurrency, memoryMb: null, busyMs: null },
    })
  } finally {
    await pool.end()
  }
}

async function run(pool: Pool, next: () => Ongoing, { concurrency, seconds }: How) {
  const timesMs: number[] = []
  let errors = 0
  const started = performance.now()
  const until = started + seconds * 1000
  const work = async () => {
    const client = await pool.connect()
    while (performance.now() < until) {
      const before = performance.now()
      await logMinute(client, next()).catch(async () => {
        errors += 1
        await client.query('rollback')
      })
      timesMs.push(performance.now() - before)
    }
    client.release()
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return { timesMs, errors, elapsedMs: performance.now() - started }
}

/** One minute on the case, as the application writes it. */
export async function logMinute(client: ClientBase, { number, advisorId }: Ongoing): Promise<void> {
  const workedOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await client.query('begin')
  const found = await one<Found>(client, FIND_CASE, [number, advisorId])
  const entry = await one<{ id: string; left: number }>(client, INSERT_ENTRY, [
    ...[found.account_id, found.id, advisorId, workedOn, randomUUID()],
  ])
  const facts = { entryId: entry.id, caseId: found.id, minutes: 1, activity: 'call', workedOn, minutesLeft: entry.left }
  await client.query(RECORD, [found.id, found.company_id, advisorId, facts])
  await client.query('set constraints all immediate')
  await client.query('commit')
}

async function one<Row extends object>(client: ClientBase, sql: string, params: unknown[]): Promise<Row> {
  const [row] = (await client.query<Row>(sql, params)).rows
  if (!row) throw new Error('a row was expected')
  return row
}
