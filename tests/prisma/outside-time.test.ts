import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

let scene: Scene

beforeAll(async () => {
  scene = await makeScene()
})

const TODAY = `(now() at time zone 'Europe/Stockholm')::date`

const record = (day: string) =>
  inTransaction('app', async (client) => {
    await appendEvent(client, { type: 'time.recorded-outside' })
    const { rows } = await client.query<{ id: string }>(
      `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id)
       values ($1, $2, $2, 'record', 30, 'travel', 'not-counted', ${day}, gen_random_uuid()) returning id`,
      [scene.caseId, scene.advisorId],
    )
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

it('is reversed as what it was: the same advisor, kind of work and day', async () => {
  const id = await record(`${TODAY} - 1`)
  const reversal = await inTransaction('app', async (client) => {
    await appendEvent(client, { type: 'time.outside-reversed' })
    return client.query(
      `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, reverses_id, reason_code, request_id)
       values ($1, $2, $2, 'reversal', -30, 'meeting', 'beyond-cap', ${TODAY}, $3, 'other', gen_random_uuid())
       returning advisor_id, activity, why, worked_on = ${TODAY} - 1 as same_day`,
      [scene.caseId, scene.contactId, id],
    )
  })
  expect(reversal.rows).toEqual([
    { advisor_id: scene.advisorId, activity: 'travel', why: 'not-counted', same_day: true },
  ])
})
