import { randomUUID } from 'node:crypto'
import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

let scene: Scene

beforeAll(async () => {
  scene = await makeScene()
})

const TODAY = 'today()'

const record = (day: string, early = `case when ${day} < today() then 'met-first' end`) =>
  inTransaction('app', async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id,
         early_reason)
       values ($1, $2, $2, 'record', 30, 'travel', 'not-counted', ${day}, gen_random_uuid(), ${early}) returning id`,
      [scene.caseId, scene.advisorId],
    )
    await appendEvent(client)
    return rows[0]?.id
  })

it.each([
  ['today', TODAY, undefined],
  ['a day to come', `${TODAY} + 1`, 'UA003'],
  ['before all days', `date '-infinity'`, 'UA003'],
  ['after all days', `date 'infinity'`, 'UA003'],
])('time outside the hours, %s', async (_name, day, refusedWith) => {
  expect(await refusalOf(record(day))).toBe(refusedWith)
})

it.each([
  ['before the case was opened without a reason', `${TODAY} - 1`, 'null', 'UA014'],
  ['today with a reason that it needs not', TODAY, `'other'`, 'UA014'],
  ['with a reason that there is none of', `${TODAY} - 1`, `'no-reason'`, '23514'],
  ['before the round', `${TODAY} - 60`, `'other'`, 'UA003'],
])('time outside the hours, %s', async (_name, day, early, refusedWith) => {
  expect(await refusalOf(record(day, early))).toBe(refusedWith)
})

it('is reversed as what it was: the same advisor, kind of work and day', async () => {
  const id = await record(`${TODAY} - 1`)
  const reversal = await inTransaction('app', async (client) => {
    const reversed = await client.query(
      `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, reverses_id, reason_code, request_id)
       values ($1, $2, $4, 'reversal', -30, 'meeting', 'beyond-cap', ${TODAY}, $3, 'other', gen_random_uuid())
       returning advisor_id, activity, why, worked_on = ${TODAY} - 1 as same_day`,
      [scene.caseId, scene.contactId, id, scene.advisorId],
    )
    await appendEvent(client)
    return reversed
  })
  expect(reversal.rows).toEqual([
    { advisor_id: scene.advisorId, activity: 'travel', why: 'not-counted', same_day: true },
  ])
})

describe('one request of a form', () => {
  const outside = (client: { query: (text: string, values: unknown[]) => Promise<unknown> }, requestId: string) =>
    client.query(
      `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id)
       values ($1, $2, $2, 'record', 30, 'travel', 'not-counted', ${TODAY}, $3)`,
      [scene.caseId, scene.advisorId, requestId],
    )
  const counted = (client: { query: (text: string, values: unknown[]) => Promise<unknown> }, requestId: string) =>
    client.query(
      `insert into ledger_entry (account_id, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, request_id)
       values ($1, 'work', 1, $2, $3, $3, 'meeting', ${TODAY}, $4)`,
      [scene.accountId, scene.caseId, scene.advisorId, requestId],
    )
  type Save = typeof outside
  const saving = (requestId: string, ...saves: Save[]) =>
    inTransaction('app', async (client) => {
      for (const save of saves) await save(client, requestId)
      await appendEvent(client)
    })

  it('saves what counts and what passes the cap in one transaction', async () => {
    await saving(randomUUID(), counted, outside)
    await saving(randomUUID(), outside, counted)
  })

  it.each([
    ['counted, then outside', counted, outside],
    ['outside, then counted', outside, counted],
    ['counted twice', counted, counted],
    ['outside twice', outside, outside],
  ])('is saved once: %s', async (_name, first, second) => {
    const requestId = randomUUID()
    await saving(requestId, first)
    expect(await refusalOf(saving(requestId, second))).toBe('23505')
  })

  it('is saved once by two at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      const requestId = randomUUID()
      const refusals = await Promise.all([refusalOf(saving(requestId, counted)), refusalOf(saving(requestId, outside))])
      expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1)
    }
  })

  it('is not made free again, nor used up without saving, by the role of the application', async () => {
    for (const hostile of [
      'delete from time_request',
      'update time_request set saved_in = pg_current_xact_id()',
      'truncate time_request',
      'insert into time_request (request_id) values (gen_random_uuid())',
      'select from time_request',
    ]) {
      expect(await refusalOf(inTransaction('app', (client) => client.query(hostile)))).toBe('42501')
    }
  })
})
