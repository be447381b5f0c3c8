import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Client } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { config } from '@/lib/config/config'
import { declaredEvents } from '@/lib/audit/event-forms'
import { introduceKey } from '@/lib/companies/introduce-key'
import { sessionFault, SESSION_STATEMENT, type Session } from '@/lib/db/session-rules'
import { SelfTestError } from '@/lib/health/self-test-error'

const SCRATCH = `
  INSERT INTO company (org_kind, org_digits, org_lookup, org_key_id, org_display, name, municipality_code, industry, employees)
  SELECT 'legal', '0000000000', 'self-test', id, 'self-test', 'self-test', '0000', '-', '-' FROM encryption_key`
const SCRATCH_ROUND = `
  INSERT INTO round (code, name, opened_on, cap_minutes, response_working_days, log_days_after_close, staff_login_link)
  SELECT 'self-test', 'self-test', '2000-01-01', 300, 0, 0, false WHERE NOT EXISTS (SELECT FROM round WHERE closed_on IS NULL)`
const SCRATCH_ACCOUNT = `
  SELECT open_hour_account(r.id, c.id) FROM round r, company c WHERE r.closed_on IS NULL AND c.org_lookup = 'self-test'`
const ACCOUNT = `(SELECT a.id FROM hour_account a JOIN company c ON c.id = a.company_id WHERE c.org_lookup = 'self-test')`

/** Each must fail, as the application's own role. */
const MUST_FAIL: Record<string, string> = {
  'a minute past the cap': `INSERT INTO ledger_entry (account_id, kind, minutes)
    SELECT id, 'merge_in', cap_minutes + 1 FROM hour_account WHERE id = ${ACCOUNT}`,
  'a changed ledger entry': `UPDATE ledger_entry SET minutes = 1`,
  'a deleted ledger entry': `DELETE FROM ledger_entry`,
  'an emptied ledger': `TRUNCATE ledger_entry CASCADE`,
  'a raised cap': `UPDATE hour_account SET cap_minutes = 600`,
  'a changed event': `UPDATE audit_event SET canonical = canonical`,
  'a deleted event': `DELETE FROM audit_event`,
  'an emptied trail': `TRUNCATE audit_event`,
  'an event written by hand': `INSERT INTO audit_event (canonical) SELECT canonical FROM audit_event`,
  'an event that tells of no change': `SELECT record_event('person.named', 'person', gen_random_uuid(), NULL, NULL, 'system', NULL, '{}', NULL)`,
  'a question read outside the buyers’ line': `SELECT FROM buyer_question`,
}

/** Run before serving. Leaves nothing behind but, the first time, the encryption key's check value. Throws SelfTestError. */
export async function selfTest(): Promise<void> {
  const client = makeClient({ connectionString: config().databaseUrl })
  await client.connect()
  try {
    await checkRole(client)
    await checkSession(client)
    await checkPooling(client)
    await checkEvents(client)
    await introduceKey()
    await client.query('BEGIN')
    for (const statement of [SCRATCH, SCRATCH_ROUND, SCRATCH_ACCOUNT]) await client.query(statement)
    for (const [what, statement] of Object.entries(MUST_FAIL)) await mustFail(client, what, statement)
    await client.query('ROLLBACK')
  } finally {
    await client.end()
  }
}

async function checkRole(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; superuser: boolean; owns: boolean; temporary: boolean }>(`
    SELECT current_user AS name, rolsuper OR rolbypassrls OR rolcreaterole AS superuser,
      EXISTS (SELECT FROM pg_class c WHERE c.relname IN ('ledger_entry', 'audit_event', 'hour_account')
        AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns,
      has_database_privilege(current_database(), 'TEMPORARY') AS temporary
    FROM pg_roles WHERE rolname = current_user`)
  const [role] = rows
  if (!role || role.superuser)
    throw new SelfTestError('DATABASE_URL must not name a superuser or a role that makes roles.')
  if (role.owns) throw new SelfTestError('DATABASE_URL must name another role than the owner of the tables.')
  if (role.temporary)
    throw new SelfTestError('The application may make temporary tables: run npm run db:migrate, which forbids it.')
}

/** A session in another zone would put times an hour off, and one without limits could wait for ever. */
async function checkSession(client: Client): Promise<void> {
  const { rows } = await client.query<Session>(SESSION_STATEMENT)
  const fault = rows[0] ? sessionFault(rows[0]) : null
  if (fault) throw new SelfTestError(fault)
}

const EVENTS = `
  SELECT f.*, coalesce((
    SELECT jsonb_agg(to_jsonb(t) - '{type,table_name}'::text[] || jsonb_build_object('table', table_name) ORDER BY table_name COLLATE "C", op, way)
    FROM event_tells t WHERE t.type = f.type), '[]') AS tells
  FROM event_form f ORDER BY type COLLATE "C"`

/** What may be recorded, and of which change, is declared in the database as it is in this version. */
async function checkEvents(client: Client): Promise<void> {
  const { rows } = await client.query(EVENTS)
  if (!isDeepStrictEqual(rows, declaredEvents()))
    throw new SelfTestError(
      'The database declares other events than this version records: run npm run db:migrate with this version.',
    )
}

/** How often two sessions are compared: a pooler hands out the connection that was used last, but others use it too. */
const LOOKS = 5

/** A pooler that shares one connection among sessions mixes up what belongs to each: prepared statements, and limits. */
async function checkPooling(client: Client): Promise<void> {
  const other = makeClient({ connectionString: config().databaseUrl })
  await other.connect()
  try {
    const [ours, theirs] = [await backendOf(client), await backendOf(other)]
    let apart = ours !== theirs
    for (let look = 1; look < LOOKS && apart; look++)
      apart = (await backendOf(client)) === ours && (await backendOf(other)) === theirs
    if (apart) return
    throw new SelfTestError(
      'DATABASE_URL leads through a pooler that shares a connection between transactions: let it pool whole sessions (in PgBouncer pool_mode = session).',
    )
  } finally {
    await other.end()
  }
}

async function backendOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return rows[0]?.pid ?? 0
}

async function mustFail(client: Client, what: string, statement: string): Promise<void> {
  await client.query('SAVEPOINT attempt')
  const refused = await client.query(statement).then(
    () => false,
    () => true,
  )
  if (!refused)
    throw new SelfTestError(
      `The database let through ${what}: its triggers or grants are not what the migrations made.`,
    )
  await client.query('ROLLBACK TO SAVEPOINT attempt')
}
