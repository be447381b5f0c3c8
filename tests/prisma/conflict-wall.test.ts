import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const DENIED = '42501'
const CHECK = '23514'
const CONFLICT = 'UA010'
const KEPT = 'UA001'

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)
const told = (statement: string, values: unknown[]) =>
  asApp(async (client) => {
    await client.query(statement, values)
    await appendEvent(client)
  })

let mine: Scene
let other: Scene
beforeEach(async () => {
  mine = await makeScene()
  other = await makeScene()
  for (const { caseId, advisorId } of [mine, other]) {
    await asApp(async (client) => {
      await client.query(`update cases set status = 'ongoing', advisor_id = $2 where id = $1`, [caseId, advisorId])
      await appendEvent(client)
    })
  }
})

const aLead = () =>
  asApp(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into person (name, email, email_proven_at) values ('Lo', gen_random_uuid() || '@example.test', now()) returning id`,
    )
    await client.query(`insert into staff_role (person_id, role) values ($1, 'project-lead')`, [rows[0]?.id])
    await appendEvent(client)
    return rows[0]?.id ?? ''
  })
const recused = () =>
  told(`insert into recusal (case_id, person_id, reason) values ($1, $2, 'party')`, [mine.caseId, mine.advisorId])

it('nothing of the wall is written by the application past its own columns, or changed or removed', async () => {
  for (const statement of [
    `insert into case_twin (case_id, other_id, sure) values ($1, $2, true)`,
    `delete from case_twin where case_id = $1 or other_id = $2`,
    `update twin_verdict set same = false where case_id = $1 or case_id = $2`,
    `delete from twin_verdict where case_id = $1 or case_id = $2`,
    `update interest set person_id = $1, organisation = 'x' where person_id = $2`,
    `delete from interest where id = $1 or id = $2`,
    `update recusal set person_id = $1 where person_id = $2`,
    `delete from recusal where case_id = $1 or case_id = $2`,
    `delete from impartiality where case_id = $1 or case_id = $2`,
    `update conflict_exception set person_id = $1 where case_id = $2`,
    `delete from conflict_exception where case_id = $1 or case_id = $2`,
    `insert into recusal (case_id, person_id, reason, recused_at) values ($1, $2, 'party', '2020-01-01')`,
    `insert into conflict_exception (case_id, person_id, asked_by, status, request_id) values ($1, $2, $2, 'granted', gen_random_uuid())`,
    `select cases_barred_by_side($1), twins_of($2)`,
    `select find_twins($1, '{}', true), $2::uuid`,
    `select barred_by_side($1, $2)`,
    `select barred_by_question($1, $2)`,
  ]) {
    const refusal = await refusalOf(told(statement, [mine.caseId, other.caseId]))
    expect({ statement, refusal }).toEqual({ statement, refusal: DENIED })
  }
})

it('an interest is declared by whoever has it or a lead, and withdrawn by a lead who does not have it', async () => {
  const declare = (person: string, by: string, more = `'board', 'Ett bolag', null, today(), null`) =>
    told(
      `insert into interest (kind, organisation, org_digits, valid_from, valid_until, person_id, declared_by, request_id)
       values (${more}, $1, $2, gen_random_uuid())`,
      [person, by],
    )
  expect(await refusalOf(declare(mine.advisorId, other.advisorId))).toBe('UA141')
  expect(await refusalOf(declare(mine.contactId, mine.contactId))).toBe('UA141')
  const at = (more: string) => refusalOf(declare(mine.advisorId, mine.advisorId, more))
  expect(await at(`'board', '', null, today(), null`)).toBe(CHECK)
  expect(await at(`'friend', 'Ett bolag', null, today(), null`)).toBe(CHECK)
  expect(await at(`'board', 'Ett bolag', '8507099805', today(), null`)).toBe(CHECK)
  expect(await at(`'board', 'Ett bolag', null, today(), today() - 1`)).toBe(CHECK)
  expect(await at(`'board', 'Ett bolag', null, date '1900-01-01', null`)).toBe(CHECK)
  expect(await refusalOf(declare(mine.advisorId, mine.advisorId))).toBeUndefined()

  const change = (set: string, values: unknown[] = []) =>
    refusalOf(told(`update interest set ${set} where person_id = '${mine.advisorId}'`, values))
  expect(await change(`withdrawn_by = $1`, [mine.advisorId])).toBe('UA141')
  expect(await change(`withdrawn_by = $1`, [other.advisorId])).toBe('UA141')
  expect(await change(`valid_until = today() - 1`)).toMatch(/UA141|23514/)
  expect(await change(`valid_until = today() + 1`)).toBeUndefined()
  expect(await change(`valid_until = today() + 9`)).toBe('UA141')
  expect(await change(`withdrawn_by = $1`, [await aLead()])).toBeUndefined()
  expect(await change(`valid_until = null`)).toBe('UA141')
})

it('a verdict is a lead’s', async () => {
  const [first, second] = [mine.caseId, other.caseId].sort()
  const say = (by: string) =>
    refusalOf(
      told(`insert into twin_verdict (case_id, other_id, same, decided_by) values ($1, $2, true, $3)`, [
        first,
        second,
        by,
      ]),
    )
  expect(await say(mine.advisorId)).toBe('UA140')
  expect(await say(other.contactId)).toBe('UA140')
})

it('only whoever has the case recuses or confirms themselves there', async () => {
  const of = (table: string, columns: string, values: string, person: string) =>
    refusalOf(
      told(`insert into ${table} (case_id, person_id${columns}) values ($1, $2${values})`, [mine.caseId, person]),
    )
  expect(await of('recusal', ', reason', `, 'party'`, other.advisorId)).toBe('UA142')
  expect(await of('impartiality', '', '', other.advisorId)).toBe('UA142')
  expect(await of('recusal', ', reason', `, 'bored'`, mine.advisorId)).toBe(CHECK)
  expect(await refusalOf(recused())).toBeUndefined()
  expect(await of('impartiality', '', '', mine.advisorId)).toBe(CONFLICT)
})

it('whom a case is closed to logs and reserves nothing there, inside the support or outside, whatever the application says', async () => {
  await recused()
  const [account] = await asSuperuser<{ account_id: string }>(`select account_id from cases where id = $1`, [
    mine.caseId,
  ])
  const work = told(
    `insert into ledger_entry (account_id, minutes, kind, case_id, advisor_id, recorded_by, activity, worked_on, request_id)
     values ($1, 10, 'work', $2, $3, $3, 'call', today(), gen_random_uuid())`,
    [account?.account_id, mine.caseId, mine.advisorId],
  )
  expect(await refusalOf(work)).toBe(CONFLICT)
  const outside = told(
    `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, worked_on, why, request_id)
     values ($1, $2, $2, 'record', 10, 'travel', today(), 'not-counted', gen_random_uuid())`,
    [mine.caseId, mine.advisorId],
  )
  expect(await refusalOf(outside)).toBe(CONFLICT)
  for (const [table, by] of [
    ['case_note', 'author_id'],
    ['case_message', 'author_id'],
  ]) {
    const side = table === 'case_message' ? [`, side, request_id`, `, 'staff', gen_random_uuid()`] : ['', '']
    const extra = table === 'case_note' ? [`, request_id`, `, gen_random_uuid()`] : side
    const written = told(`insert into ${table} (case_id, ${by}, text${extra[0]}) values ($1, $2, 'Hej'${extra[1]})`, [
      mine.caseId,
      mine.advisorId,
    ])
    expect(await refusalOf(written)).toBe(CONFLICT)
  }
})

it('an exception is asked for by a lead and granted by another; who has the conflict grants nothing', async () => {
  const [lead, second] = [await aLead(), await aLead()]
  const ask = (by: string) =>
    refusalOf(
      told(
        `with e as (insert into conflict_exception (case_id, person_id, asked_by, request_id) values ($1, $2, $3, gen_random_uuid()) returning id)
         insert into conflict_exception_reason (exception_id, text) select id, 'Ingen annan' from e`,
        [mine.caseId, mine.advisorId, by],
      ),
    )
  expect(await ask(lead)).toBe('UA143')
  await recused()
  expect(await ask(mine.advisorId)).toBe('UA143')
  expect(await ask(lead)).toBeUndefined()
  const decide = (set: string, by: string) =>
    refusalOf(told(`update conflict_exception set ${set} where case_id = $1`.replace('$2', `'${by}'`), [mine.caseId]))
  expect(await decide(`status = 'granted', decided_by = $2`, lead)).toBe('UA143')
  expect(await decide(`status = 'granted', decided_by = $2`, mine.advisorId)).toBe('UA143')
  expect(await decide(`status = 'ended', decided_by = $2`, second)).toMatch(/UA143|23514/)
  expect(await decide(`status = 'granted', decided_by = $2`, second)).toBeUndefined()
  expect(await decide(`status = 'asked', decided_by = null`, second)).toBe('UA143')
})

it('no row of the wall goes by the owner’s hand either', async () => {
  for (const table of ['twin_verdict', 'interest', 'recusal', 'impartiality', 'conflict_exception']) {
    const gone = inTransaction('owner', (client) => client.query(`truncate ${table} cascade`))
    expect(await refusalOf(gone)).toBe(KEPT)
  }
})
