import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import type { Attack } from './support/attack-statements'
import { CHANGES } from './support/attacks-on-changes'
import { EVENTS } from './support/attacks-on-events'
import * as hours from './support/attacks-on-hours'
import * as rules from './support/attacks-on-rules'
import { ANYTHING, appendEvent } from './support/events'
import { forgeries } from './support/forgeries'
import { balanceOf, logTime, reverseTime, tell } from './support/hours'
import { giveCase, insertCase, makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const WATCHED = [
  'ledger_entry',
  'audit_event',
  'outside_time',
  'access_log',
  'hour_account',
  'account_month',
  'round',
  'round_activity',
  'cases',
  'case_number',
  'person',
  'staff_role',
  'company',
  '_prisma_migrations',
]

let scene: Scene
let filledIn: Record<string, string>

/** Everything the attacks aim at, to the letter, and the rules that guard it. */
async function allThereIs(): Promise<unknown[]> {
  const rules = `select string_agg(concat(tgrelid::regclass, tgname, tgenabled, prosrc), ',' order by tgrelid, tgname) as now
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid where not tgisinternal`
  const rows = WATCHED.map((table) => `select string_agg(t::text, ',' order by t::text) as now from ${table} t`)
  return Promise.all([...rows, rules].map((sql) => asSuperuser(sql)))
}

type Role = Parameters<typeof inTransaction>[0]
type Step = (client: PoolClient) => Promise<unknown>
const none: Step = async () => undefined

const attempt = (
  sql: string,
  { role = 'app', before = none, after = none }: { role?: Role; before?: Step; after?: Step } = {},
) =>
  inTransaction(role, async (client) => {
    await before(client)
    const done = await client.query(
      sql.replace(/(?<!:):([a-zA-Z]+)/g, (_all, name: string) => filledIn[name] ?? `:${name}`),
    )
    await after(client)
    return done
  })

beforeAll(async () => {
  scene = await makeScene()
  const other = await makeScene()
  const otherAdvisor = await anAdvisor()
  const lead = await aLead()
  const log = (at: Scene, minutes: number) => inTransaction('app', (client) => logTime(client, at, { minutes }))
  const entry = await log(scene, 280)
  const reversed = await log(scene, 10)
  const reversal = await inTransaction('app', (client) => reverseTime(client, scene, reversed))
  const otherEntry = await log(other, 100)
  const waitingCase = await inTransaction('app', async (client) => {
    const id = await insertCase(client, scene)
    // So that nothing but the account keeps the scene's advisor from it.
    await giveCase(client, other.caseId, scene.advisorId)
    await appendEvent(client, { stream: `company:${scene.companyId}`, subject: { kind: 'case', id } })
    return id
  })
  const outside = await inTransaction('app', async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id)
       values ($1, $2, $2, 'record', 30, 'travel', 'not-counted', today(), gen_random_uuid()) returning id`,
      [scene.caseId, scene.advisorId],
    )
    await client.query(`insert into access_log (action, subject_kind) values ('read', 'case')`)
    const entryId = rows[0]?.id ?? ''
    await tell(client, scene, ANYTHING, { entryId, caseId: scene.caseId, minutes: 30 })
    return entryId
  })
  const opening = await asSuperuser<{ id: string }>(`select id from ledger_entry where account_id = $1 and seq = 0`, [
    scene.accountId,
  ])
  const ids = {
    account: scene.accountId,
    case: scene.caseId,
    person: scene.advisorId,
    contact: scene.contactId,
    other: otherAdvisor.personId,
    lead: lead.personId,
    round: scene.roundId,
    company: scene.companyId,
    otherAccount: other.accountId,
    otherCase: other.caseId,
    waitingCase,
    otherCompany: other.companyId,
    entry,
    reversed,
    reversal,
    otherEntry,
    outside,
    opening: opening[0]?.id ?? '',
  }
  filledIn = { null: 'null', ...quotedAll(ids), ...quotedAll(await forgeries(`company:${scene.companyId}`)) }
})

const quotedAll = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, `'${text.replaceAll("'", "''")}'`]))

describe('as the application, a statement', () => {
  let before: unknown[]

  beforeEach(async () => {
    before = await allThereIs()
  })
  afterEach(async () => {
    expect(await allThereIs()).toEqual(before)
    expect(await balanceOf(scene)).toBe(280)
  })

  const refusing = (list: Attack[], after?: Step, role?: Role) =>
    it.each(list)('%s', async (_name, refusedWith, sql) => {
      expect(await refusalOf(attempt(sql, { role, after }))).toBe(refusedWith)
    })

  // An event goes with each, so that nothing is refused for want of one.
  describe('that rewrites what is only ever added to:', () => refusing(hours.CHANGING, appendEvent))
  describe('that passes the cap:', () => refusing(hours.OVER_CAP, appendEvent))
  describe('that leaves out, to slip past a check or a key,', () => refusing(hours.NULLS, appendEvent))
  describe('that reverses', () => refusing(hours.REVERSING, appendEvent))
  describe('that names what the database fills in:', () => refusing(rules.NAMING, appendEvent))
  describe('that moves', () => refusing(rules.MOVING, appendEvent))
  describe('that bends the rules:', () => refusing(rules.RULES, appendEvent))
  describe('that puts a table of its own in the place of', () => refusing(rules.SHADOWING, appendEvent))
  describe('that adds an event by hand', () => refusing(rules.BY_HAND))
  describe('that records an event', () => refusing([...EVENTS, ...CHANGES]))
  describe('that leaves no event of', () => refusing(rules.UNTOLD))
})

describe('as the owner of the tables, a statement that adds an event by hand', () => {
  it.each(rules.FORGING)('%s', async (_name, refusedWith, sql) => {
    expect(await refusalOf(attempt(sql, { role: 'owner' }))).toBe(refusedWith)
  })
})

describe('what is not refused is put right:', () => {
  it('a reversal that names other minutes, case and advisor takes those of the row it reverses', async () => {
    const entryId = await inTransaction('app', (client) => logTime(client, scene, { minutes: 5 }))
    const { rows } = await attempt(
      `insert into ledger_entry (account_id, minutes, kind, reverses_id, case_id, advisor_id, recorded_by, activity, reason_code, request_id)
       values (:account, -280, 'reversal', '${entryId}', :otherCase, null, :person, 'travel', 'other', gen_random_uuid())
       returning minutes, case_id, advisor_id, activity`,
      { after: appendEvent },
    )
    expect(rows).toEqual([{ minutes: -5, case_id: scene.caseId, advisor_id: scene.advisorId, activity: 'meeting' }])
    expect(await balanceOf(scene)).toBe(280)
  })

  it('an event that says how a case stands afterwards says how it stands', async () => {
    const { rows } = await attempt(
      `select canonical::jsonb ->> 'statusAfter' as said from audit_event order by transaction desc, seq desc limit 1`,
      {
        before: (client) =>
          appendEvent(client, {
            ...{ stream: `company:${scene.companyId}`, subject: { kind: 'case', id: scene.caseId } },
            statusAfter: 'closed',
          }),
      },
    )
    expect(rows).toEqual([{ said: 'ongoing' }])
  })

  it("an event keeps the instant of its text, whatever the session's types and zone", async () => {
    const { rows } = await attempt(
      `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as stored, canonical::jsonb ->> 'at' as said
       from audit_event order by transaction desc limit 1`,
      {
        before: async (client) => {
          await client.query("set local timezone = 'Pacific/Honolulu'")
          await client.query('savepoint own')
          try {
            await client.query('create domain pg_temp.timestamptz as date')
          } catch {
            await client.query('rollback to own')
          }
          await appendEvent(client)
        },
      },
    )
    expect(rows[0].stored).toBe(rows[0].said)
  })

  it('an account asked for twice is opened once', async () => {
    const { rows } = await attempt('select open_hour_account(:round, :company) as id', { after: appendEvent })
    expect(rows).toEqual([{ id: scene.accountId }])
  })
})
