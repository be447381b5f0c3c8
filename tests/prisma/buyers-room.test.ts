import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asApp, asOwner, asSuperuser, withTriggersOff } from '@/tests/support/database'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const DENIED = '42501'
const CONFLICT = 'UA010'

let scene: Scene
let outsider: string
let ids: Record<string, string>

/** A question about the scene's procurement, whose advisor also has the role of the line; and somebody who only has that. */
beforeAll(async () => {
  scene = await makeScene()
  const question = randomUUID()
  outsider = randomUUID()
  await asSuperuser(`
    begin;
    set local session_replication_role = replica;
    insert into person (id, name) values ('${outsider}', 'Lotsen');
    insert into staff_role (person_id, role) values ('${scene.advisorId}', 'buyer-advisor'), ('${outsider}', 'buyer-advisor'), ('${outsider}', 'advisor');
    insert into case_key values ('${scene.caseId}', 'ted:1-2026');
    insert into case_assignment (case_id, advisor_id, assigned_by) values ('${scene.caseId}', '${scene.advisorId}', '${outsider}');
    insert into buyer_question (id, number, organisation, name, email, phone, topic, text, wants_call, keys, link_hash, request_id, locale, due_on)
      values ('${question}', 'UL-2026-0001', 'Org', 'Namn', 'a@example.test', '1', 'other', 'Hemligt', false, '{ted:1-2026}',
        encode(sha256('länk'), 'hex'), gen_random_uuid(), 'sv', today());
    insert into question_key values ('${question}', 'ted:1-2026');
    insert into procurement_match (case_id, question_id, sure) values ('${scene.caseId}', '${question}', true);
    insert into buyer_answer (id, question_id, author_id, text, request_id) values (gen_random_uuid(), '${question}', '${outsider}', 'Svar', gen_random_uuid());
    insert into buyer_call (id, question_id, caller_id, result, note, request_id) values (gen_random_uuid(), '${question}', '${outsider}', 'reached', 'Not', gen_random_uuid());
    commit`)
  ids = { question, case: scene.caseId, person: scene.advisorId, outsider }
})

const filled = (sql: string) => sql.replace(/(?<!:):([a-z]+)/g, (_all, name: string) => `'${ids[name] ?? ''}'`)

type As = { person?: string; link?: string; role?: boolean }

/** Runs as the application's login; in the room as somebody when `role` is set. Nothing is kept. */
async function attempt(sql: string, { person = '', link = '', role = false }: As = {}) {
  return inTransaction('app', async (client: PoolClient) => {
    await client.query(`select set_config('ua.person', $1, true), set_config('ua.question_link', $2, true)`, [
      person,
      link,
    ])
    if (role) await client.query('set local role ua_buyers_line')
    const { rows, rowCount } = await client.query(filled(sql))
    await client.query('rollback; begin')
    return { rows: rows as unknown[], rowCount }
  })
}

const QUESTION_COLUMNS = `(id, number, organisation, name, email, phone, topic, text, wants_call, link_hash, request_id, locale, due_on, status)`
const aQuestion = (status: string) =>
  `insert into buyer_question ${QUESTION_COLUMNS} values (gen_random_uuid(), 'UL-2026-0777', 'o', 'n', 'e', 'p', 'other', 't', false, 'h', gen_random_uuid(), 'sv', today(), '${status}')`

describe('the application outside the room is refused', () => {
  it.each([
    'select * from buyer_question',
    'select count(*) from buyer_question',
    'select 1 from buyer_question where number = $$UL-2026-0001$$',
    'select text from buyer_answer',
    'select note from buyer_call',
    'select * from question_key',
    'select * from question_hand',
    'select * from procurement_match',
    'insert into procurement_match (case_id, question_id, sure) values (:case, :question, false)',
    'update procurement_match set sure = false',
    'delete from procurement_match',
    "select bidders_cases(:question, '{}')",
    'select unread_questions()',
    "select open_question('UL-2026-0001')",
    'select likely_procurements(:question)',
    'select tell_apart(gen_random_uuid(), true)',
    'select barred_from_question(:question)',
    "select end_bidder_tie(:question, :person, 'advised', 'x')",
    'select ended_ties(:question)',
    'select bidder_tie(:person, :case)',
    "select tie_may_end(:person, :case, 'advised')",
    'select * from bidder_tie_ended',
    "insert into bidder_tie_ended (person_id, case_id, tie, ended_by) values (:person, :case, 'advised', :outsider)",
    'select * from case_key',
    'copy buyer_question to stdout',
    'insert into question_hand (person_id, question_id) values (:person, :question)',
    'delete from question_hand',
    'delete from case_key',
    'truncate buyer_question cascade',
    "update buyer_question set text = 'x'",
    'delete from buyer_answer',
    aQuestion('asked'),
    "select helps_bidder(:person, :question, '{}')",
    "select stands_in_buyers_room('{buyer-advisor}', :question, '{}')",
    'select note_question_read(:question)',
    'select add_question_hand(:person, :question)',
    'set role ua_owner',
    'alter table buyer_question disable row level security',
    'drop policy staff_read on buyer_question',
    'grant select on buyer_question to ua_application',
    'alter role ua_buyers_door inherit',
    'create view public.peek as select * from buyer_question',
  ])('%s', async (sql) => {
    expect(await refusalOf(attempt(sql, { person: outsider }))).toBe(DENIED)
  })

  it('also by way of the door, which holds nothing itself', async () => {
    const way = inTransaction('app', async (client) => {
      await client.query('set local role ua_buyers_door')
      await client.query('select * from buyer_question')
    })
    // The door may not even name what is behind it.
    expect(await refusalOf(way)).toBe('42P01')
    const [holds] = await asApp<{ usage: boolean; member: boolean }>(
      `select pg_has_role('ua_buyers_line', 'USAGE') as usage, pg_has_role('ua_buyers_line', 'MEMBER') as member`,
    )
    expect(holds).toEqual({ usage: false, member: true })
  })
})

describe('in the room, somebody whom the wall keeps out', () => {
  const walled = () => ({ person: ids.person ?? '', role: true })

  it.each([
    'select * from buyer_question',
    "select 1 as found from buyer_question where number = 'UL-2026-0001'",
    "select 1 as found from buyer_question where keys && '{ted:1-2026}'",
    'select * from buyer_question for update',
    'select * from buyer_answer',
    'select * from buyer_call',
    'select * from mail',
    "update buyer_question set status = 'closed', closed_at = now() where number = 'UL-2026-0001' returning id",
    'update buyer_question set taken_by = :person returning id',
    'select * from barred_from_question(:question)',
    'select * from ended_ties(:question)',
    "select 1 as found where end_bidder_tie(:question, :person, 'advised', 'x') > 0",
  ])('is shown and changes nothing: %s', async (sql) => {
    expect((await attempt(sql, walled())).rows).toEqual([])
  })

  it.each([
    `insert into buyer_answer (id, question_id, author_id, text, request_id) values (gen_random_uuid(), :question, :person, 'x', gen_random_uuid())`,
    `insert into buyer_call (id, question_id, caller_id, result, request_id) values (gen_random_uuid(), :question, :person, 'reached', gen_random_uuid())`,
    `insert into buyer_answer (id, question_id, author_id, text, request_id) values (gen_random_uuid(), :question, :outsider, 'x', gen_random_uuid())`,
    aQuestion('taken'),
    'select * from cases',
    'select * from procurement',
    'select * from case_key',
    'select * from question_key',
    'select * from audit_event',
    'select * from person',
    'select barred_from_case(:person, :case)',
    'select erase_old_questions()',
    'delete from buyer_question',
    "update buyer_question set keys = '{}' returning id",
    'select * from bidder_tie_ended',
    'select bidder_tie(:person, :case)',
    'select * from procurement_match',
    'update procurement_match set told_apart_at = now()',
    'update buyer_question set text = $$x$$',
    'create table here (a int)',
  ])('is refused: %s', async (sql) => {
    expect(await refusalOf(attempt(sql, walled()))).toBe(DENIED)
  })

  it('counts nothing, and taking it in passing marks nobody', async () => {
    expect((await attempt('select count(*)::int as n from buyer_question', walled())).rows).toEqual([{ n: 0 }])
    await attempt('select note_question_read(:question)', walled())
    expect(await asSuperuser('select from question_hand where person_id = $1', [ids.person])).toEqual([])
  })

  it.each([
    ['nobody', {}],
    ['a person without the role', { person: randomUUID() }],
    ['a link that was not given', { link: 'lank' }],
    ['an empty link', { link: '' }],
  ])('as %s nothing is shown', async (_who, as) => {
    expect((await attempt('select * from buyer_question', { ...as, role: true })).rows).toEqual([])
  })

  it('while the line’s own advisor and the asker’s link see the one question', async () => {
    for (const as of [{ person: outsider }, { link: 'länk' }]) {
      expect((await attempt('select number from buyer_question', { ...as, role: true })).rows).toEqual([
        { number: 'UL-2026-0001' },
      ])
      expect((await attempt('select text from buyer_answer', { ...as, role: true })).rows).toEqual([{ text: 'Svar' }])
    }
    expect((await attempt('select note from buyer_call', { link: 'länk', role: true })).rows).toEqual([])
  })
})

describe('who has helped the buyer', () => {
  beforeAll(() =>
    withTriggersOff('question_hand', `insert into question_hand (person_id, question_id) values ($1, $2)`, [
      outsider,
      ids.question,
    ]),
  )

  it.each([
    `insert into case_assignment (case_id, advisor_id, assigned_by, until_at) values (:case, :outsider, :person, null)`,
    `update case_assignment set until_at = now(); insert into case_assignment (case_id, advisor_id, assigned_by) values (:case, :outsider, :person)`,
    `update cases set advisor_id = :outsider`,
  ])('is not put on a bidder’s case: %s', async (sql) => {
    const said = await refusalOf(attempt(`update case_assignment set until_at = now(); ${sql}`))
    expect(said).toBe(CONFLICT)
  })
})

it('the tables’ owner sees no question either, and may be told so by the catalogue', async () => {
  expect(await asOwner('select * from buyer_question')).toEqual([])
  const forced = await asOwner<{ name: string; forced: boolean }>(
    `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class where relname like 'buyer\\_%' and relkind = 'r' order by 1`,
  )
  expect(forced).toEqual(['buyer_answer', 'buyer_call', 'buyer_question'].map((name) => ({ name, forced: true })))
})
