import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { withTriggersOff } from '@/tests/support/database'
import { appendEvent } from './support/events'
import { logTime, reverseTime } from './support/hours'
import { insertMeeting } from './support/meetings'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const NOT_SAID = 'UA165'

type Act = (client: PoolClient, scene: Scene, who: string) => Promise<unknown>

const withdrawWord = ({ caseId }: Scene) =>
  withTriggersOff('impartiality', 'delete from impartiality where case_id = $1', [caseId])

/** A case whose advisor has not said that nothing keeps them from it. */
async function unsaid(): Promise<Scene> {
  const scene = await makeScene()
  await withdrawWord(scene)
  return scene
}

const say = (client: PoolClient, { companyId, caseId: id }: Scene) =>
  appendEvent(client, { stream: `company:${companyId}`, subject: { kind: 'case', id } })

const tried = (scene: Scene, act: Act, who = scene.advisorId) =>
  refusalOf(
    inTransaction('app', async (client) => {
      await act(client, scene, who)
      await say(client, scene)
    }),
  )

const work: Act = (client, scene, advisorId) => logTime(client, { ...scene, advisorId }, { minutes: 10 })
const outside: Act = (client, { caseId }, who) =>
  client.query(
    `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id)
     values ($1, $2, $2, 'record', 10, 'travel', 'not-counted', today(), gen_random_uuid())`,
    [caseId, who],
  )
const message =
  (side: string): Act =>
  (client, { caseId }, who) =>
    client.query(
      `insert into case_message (case_id, author_id, side, text, request_id) values ($1, $2, $3, 'Ord', $4)
       on conflict do nothing`,
      [caseId, who, side, randomUUID()],
    )
const note: Act = (client, { caseId }, who) =>
  client.query(`insert into case_note (case_id, author_id, text, request_id) values ($1, $2, 'Ord', $3)`, [
    caseId,
    who,
    randomUUID(),
  ])
const booking: Act = (client, scene, who) => insertMeeting(client, { ...scene, advisorId: who }, 0)
const confirmed: Act = (client, { caseId }, who) =>
  client.query('insert into impartiality (case_id, person_id) values ($1, $2)', [caseId, who])
const givenBack: Act = async (client, { caseId }, who) => {
  await client.query(`insert into case_return (case_id, advisor_id, reason) values ($1, $2, 'no-time')`, [caseId, who])
  await client.query(
    `update cases set advisor_id = null, status = 'accepted', version = version + 1, status_since_at = now() where id = $1`,
    [caseId],
  )
}

const WORK: [string, Act][] = [
  ['time in the hours', work],
  ['time outside them', outside],
  ['a message', message('staff')],
  ['a note', note],
]

describe('by hand, of the advisor who has the case and has not said that nothing keeps them from it,', () => {
  it.each(WORK)('%s is refused, until they have', async (_, act) => {
    const scene = await unsaid()
    expect(await tried(scene, act)).toBe(NOT_SAID)
    expect(await tried(scene, confirmed)).toBeUndefined()
    expect(await tried(scene, act)).toBeUndefined()
  })

  it('what is said of another case says nothing', async () => {
    const [scene, other] = [await unsaid(), await unsaid()]
    await withTriggersOff('impartiality', 'insert into impartiality (case_id, person_id) values ($1, $2), ($3, $4)', [
      ...[scene.caseId, other.advisorId, other.caseId, scene.advisorId],
    ])
    for (const [, act] of WORK) expect(await tried(scene, act)).toBe(NOT_SAID)
  })

  it('a meeting is booked all the same', async () => {
    expect(await tried(await unsaid(), booking)).toBeUndefined()
  })

  it('what was written before is taken back', async () => {
    const scene = await makeScene()
    const entryId = await inTransaction('app', (client) => logTime(client, scene, { minutes: 10 }))
    await withdrawWord(scene)
    expect(await tried(scene, (client) => reverseTime(client, scene, entryId))).toBeUndefined()
  })

  it('the case is given back with a note, and a note that only says so is refused', async () => {
    const withNote: Act = async (...given) => {
      await givenBack(...given)
      await note(...given)
    }
    expect(await tried(await unsaid(), withNote)).toBeUndefined()
    const scene = await unsaid()
    const before: Act = async (client, { caseId }, who) => {
      await client.query(`insert into case_return (case_id, advisor_id, reason) values ($1, $2, 'no-time')`, [
        caseId,
        who,
      ])
      await note(client, scene, who)
    }
    expect(await tried(scene, before)).toBe('UA153')
  })
})

describe('nobody else is asked:', () => {
  it.each<[string, Act]>([
    ['a contact writes to the staff', message('company')],
    ['a lead writes to the company', message('staff')],
    ['a lead takes a note', note],
  ])('%s', async (who, act) => {
    const scene = await unsaid()
    const lead = () =>
      inTransaction('app', async (client) => {
        const { rows } = await client.query<{ id: string }>(`insert into person (name) values ('Lea') returning id`)
        await client.query(`insert into staff_role (person_id, role) values ($1, 'project-lead')`, [rows[0]?.id])
        await appendEvent(client)
        return rows[0]?.id ?? ''
      })
    expect(await tried(scene, act, who.startsWith('a contact') ? scene.contactId : await lead())).toBeUndefined()
  })
})
