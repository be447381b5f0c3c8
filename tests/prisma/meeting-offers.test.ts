import { createHash, randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { appendEvent } from './support/events'
import { balanceOf } from './support/hours'
import { insertMeeting } from './support/meetings'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const CHECK = '23514'
const UNIQUE = '23505'
const DENIED = '42501'
const NOT_FORWARD = 'UA096'
const NOT_OFFERED = 'UA097'
const NOT_FREE = 'UA098'
const UNTOLD = 'UA004'

const TIMES = ['2099-01-15T09:00:00Z', '2099-01-16T09:00:00Z']
const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)
const tell = (client: PoolClient, { companyId, caseId, advisorId }: Scene, type: string, role: string, facts: Record<string, unknown>) =>
  appendEvent(client, { stream: `company:${companyId}`, subject: { kind: 'case', id: caseId }, type, role, facts, actor: role === 'advisor' ? advisorId : null }) // prettier-ignore

/** A case in the hands of its advisor. */
async function aScene(): Promise<Scene> {
  const scene = await makeScene()
  await asSuperuser(`alter table cases disable trigger user`)
  await asSuperuser(`update cases set advisor_id = $1, status = 'assigned' where id = $2`, [
    scene.advisorId,
    scene.caseId,
  ])
  await asSuperuser(`alter table cases enable trigger user`)
  return scene
}

type Offer = { times?: string[]; endsAt?: string; advisorId?: string; reserved?: number }

async function insertOffer(client: PoolClient, scene: Scene, { times = TIMES, endsAt, advisorId, reserved = 30 }: Offer = {}) {
  const id = randomUUID()
  await client.query(
    `insert into meeting_offer (id, case_id, advisor_id, kind, times, length_minutes, reserved_minutes, place, ends_at, token_hash, request_id)
     values ($1, $2, $3, 'meeting', $4, 60, $5, 'Rummet', $6, $7, gen_random_uuid())`,
    [id, scene.caseId, advisorId ?? scene.advisorId, times, reserved, endsAt ?? times.at(-1), createHash('sha256').update(id).digest('hex')],
  )
  return id
} // prettier-ignore

const offer = (scene: Scene, given: Offer = {}) =>
  asApp(async (client) => {
    const offerId = await insertOffer(client, scene, given)
    const endsAt = new Date(given.endsAt ?? TIMES[1] ?? '').toISOString()
    await tell(client, scene, 'meeting.offered', 'advisor', { offerId, kind: 'meeting', minutes: 60, reserved: given.reserved ?? 30, endsAt })
    return offerId
  }) // prettier-ignore

/** A meeting as it is chosen, otherwise than it was offered in one thing. */
async function chosen(client: PoolClient, scene: Scene, offerId: string, otherwise: Record<string, unknown> = {}) {
  const row = {
    ...{ id: randomUUID(), case_id: scene.caseId, advisor_id: scene.advisorId, kind: 'meeting', starts_at: TIMES[0] },
    ...{ length_minutes: 60, reserved_minutes: 30, place: 'Rummet', request_id: offerId, ...otherwise },
  }
  const columns = Object.keys(row)
  await client.query(
    `insert into meeting (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
  return row.id
}

const pickWith = (client: PoolClient, offerId: string, meetingId: string) =>
  client.query(`update meeting_offer set status = 'picked', meeting_id = $2 where id = $1`, [offerId, meetingId])

async function holdByNobody(client: PoolClient, scene: Scene, meetingId: string, minutes = 30) {
  const { rows } = await client.query<{ id: string; left: number }>(
    `insert into ledger_entry (account_id, kind, minutes, case_id, meeting_id, advisor_id, recorded_by, request_id)
     values ($1, 'hold', $2, $3, $4, $5, null, gen_random_uuid()) returning id, cap_minutes - after as left`,
    [scene.accountId, minutes, scene.caseId, meetingId, scene.advisorId],
  )
  return rows[0] ?? { id: '', left: 0 }
}

/** As the application does it. */
async function pick(client: PoolClient, scene: Scene, offerId: string, time = TIMES[0]) {
  const meetingId = await chosen(client, scene, offerId, { starts_at: time })
  await pickWith(client, offerId, meetingId)
  const { id: entryId, left: minutesLeft } = await holdByNobody(client, scene, meetingId)
  await tell(client, scene, 'time.reserved', 'visitor', {
    entryId,
    caseId: scene.caseId,
    meetingId,
    minutes: 30,
    minutesLeft,
  })
  const startsAt = new Date(time ?? '').toISOString()
  await tell(client, scene, 'meeting.picked', 'visitor', {
    offerId,
    meetingId,
    kind: 'meeting',
    startsAt,
    minutes: 60,
    reserved: 30,
  })
  return meetingId
}

it('an offer holds nothing, and what is chosen of it is held once', async () => {
  const scene = await aScene()
  const offerId = await offer(scene)
  expect(await balanceOf(scene)).toBe(0)
  await asApp((client) => pick(client, scene, offerId))
  expect(await balanceOf(scene)).toBe(30)
})

it('of two who choose at once, one does', async () => {
  const scene = await aScene()
  const offerId = await offer(scene)
  const both = await heldBack('select from meeting_offer where id = $1 for update', [offerId], () => [
    asApp((client) => pick(client, scene, offerId)),
    asApp((client) => pick(client, scene, offerId, TIMES[1])),
  ])
  const ends = await Promise.all(both.map((one) => refusalOf(one)))
  expect(ends.filter((end) => end === undefined)).toHaveLength(1)
  expect(await balanceOf(scene)).toBe(30)
})

it('one hour of an advisor is chosen by one of two companies', async () => {
  const scene = await aScene()
  const other = { ...(await aScene()), advisorId: scene.advisorId }
  await asSuperuser(`alter table cases disable trigger user`)
  await asSuperuser(`update cases set advisor_id = $1 where id = $2`, [scene.advisorId, other.caseId])
  await asSuperuser(`alter table cases enable trigger user`)
  const [one, two] = [await offer(scene), await offer(other)]
  const both = await Promise.all([
    refusalOf(asApp((client) => pick(client, scene, one))),
    refusalOf(asApp((client) => pick(client, other, two))),
  ])
  expect(both.sort()).toEqual([NOT_FREE, undefined])
})

type Attempt = (client: PoolClient, scene: Scene, offerId: string, other: Scene) => Promise<unknown>
const set = (what: string): Attempt => (client, _scene, offerId) => client.query(`update meeting_offer set ${what} where id = $1`, [offerId]) // prettier-ignore
const otherwise =
  (row: Record<string, unknown>): Attempt =>
  async (client, scene, offerId) =>
    pickWith(client, offerId, await chosen(client, scene, offerId, row))
const offers =
  (given: Offer): Attempt =>
  async (client, _scene, _offerId, other) =>
    insertOffer(client, other, given)

it.each<[string, string, Attempt]>([
  ['offer one time', CHECK, offers({ times: TIMES.slice(0, 1) })],
  ['offer four times', CHECK, offers({ times: [...TIMES, '2099-01-17T09:00:00Z', '2099-01-18T09:00:00Z'] })],
  ['offer the same time twice', CHECK, offers({ times: [TIMES[0] ?? '', TIMES[0] ?? ''] })],
  ['offer a time that never comes', CHECK, offers({ times: [TIMES[0] ?? '', 'infinity'], endsAt: TIMES[1] })],
  ['offer times that have passed', NOT_FORWARD, offers({ times: ['2020-01-15T09:00:00Z', '2099-01-15T09:00:00Z'] })],
  ['offer times longer than they are', CHECK, offers({ endsAt: '2099-02-01T09:00:00Z' })],
  ['offer for who is not the case’s advisor', NOT_FORWARD, async (client, scene, _offerId, other) =>
    insertOffer(client, other, { advisorId: scene.advisorId })],
  ['offer more in the same case', UNIQUE, (client, scene) => insertOffer(client, scene)],
  ['offer and tell nobody', UNTOLD, offers({})],
  ['change the times', DENIED, set(`times = '{2099-03-01 09:00+00,2099-03-02 09:00+00}'`)],
  ['give it more time', DENIED, set(`ends_at = '2099-01-20'`)],
  ['answer with nothing', NOT_FORWARD, set(`status = 'waiting', note = 'x'`)],
  ['withdraw with words', CHECK, set(`status = 'withdrawn', note = 'x'`)],
  ['choose without a meeting', NOT_OFFERED, set(`status = 'picked'`)],
  ['forget the link while it waits', NOT_FORWARD, set('token_hash = null')],
  ['move it to another case', DENIED, (client, _scene, offerId, other) =>
    client.query('update meeting_offer set case_id = $2 where id = $1', [offerId, other.caseId])],
  ['remove it', DENIED, (client, _scene, offerId) => client.query('delete from meeting_offer where id = $1', [offerId])],
  ['choose a time that was not offered', NOT_OFFERED, otherwise({ starts_at: '2099-01-17T09:00:00Z' })],
  ['choose a longer meeting', NOT_OFFERED, otherwise({ length_minutes: 120 })],
  ['choose more minutes', NOT_OFFERED, otherwise({ reserved_minutes: 60 })],
  ['choose another place', NOT_OFFERED, otherwise({ place: 'Annat' })],
  ['choose a meeting that is not of the offer', NOT_OFFERED, otherwise({ request_id: randomUUID() })],
  ['choose another case’s meeting', NOT_OFFERED, async (client, scene, offerId, other) =>
    pickWith(client, offerId, await chosen(client, other, offerId, { advisor_id: scene.advisorId }))],
  ['hold for nobody without a choice', NOT_OFFERED, async (client, scene) => {
    const meetingId = await insertMeeting(client, scene, 30)
    await holdByNobody(client, scene, meetingId)
  }],
  ['hold twice for a choice', NOT_OFFERED, async (client, scene, offerId) => {
    const meetingId = await pick(client, scene, offerId)
    await holdByNobody(client, scene, meetingId, 5)
  }],
  ['choose and hold nothing', 'UA081', async (client, scene, offerId) => {
    const meetingId = await chosen(client, scene, offerId)
    await pickWith(client, offerId, meetingId)
    const facts = { offerId, meetingId, kind: 'meeting', startsAt: '2099-01-15T09:00:00.000Z', minutes: 60, reserved: 30 }
    await tell(client, scene, 'meeting.picked', 'visitor', facts)
  }],
  ['book it as the advisor and leave the offer told by nobody', UNTOLD, async (client, scene, offerId) => {
    const meetingId = await chosen(client, scene, offerId)
    await pickWith(client, offerId, meetingId)
    const { id: entryId, left: minutesLeft } = await holdByNobody(client, scene, meetingId)
    await tell(client, scene, 'time.reserved', 'visitor', { entryId, caseId: scene.caseId, meetingId, minutes: 30, minutesLeft })
  }],
  ['say that a lead offered', 'UA060', async (client, _scene, _offerId, other) => {
    const offerId = await insertOffer(client, other)
    await tell(client, other, 'meeting.offered', 'project-lead', { offerId, kind: 'meeting', minutes: 60, reserved: 30, endsAt: '2099-01-16T09:00:00.000Z' })
  }],
  ['turn the rule off', DENIED, (client) => client.query('alter table meeting_offer disable trigger meeting_offer_is_answered_once')],
])('the application’s role cannot %s', async (_name, code, attempt) => {
  const [scene, other] = [await aScene(), await aScene()]
  const offerId = await offer(scene)
  const refusal = await refusalOf(asApp((client) => attempt(client, scene, offerId, other)))
  expect(refusal).toBe(code)
  expect(await balanceOf(scene)).toBe(0)
}) // prettier-ignore

it('nothing changes of what was answered, except that its words and its link are forgotten', async () => {
  const scene = await aScene()
  const offerId = await offer(scene)
  await asApp(async (client) => {
    await client.query(`update meeting_offer set status = 'declined', note = 'Nej' where id = $1`, [offerId])
    await tell(client, scene, 'meeting.offer-declined', 'visitor', { offerId })
  })
  const change = (what: string) => refusalOf(asApp((client) => client.query(`update meeting_offer set ${what} where id = '${offerId}'`))) // prettier-ignore
  for (const what of [`status = 'waiting'`, `status = 'withdrawn'`, `note = 'Ja'`, 'place = null']) {
    expect([what, await change(what)]).toEqual([what, NOT_FORWARD])
  }
  await asApp(async (client) => {
    await client.query('update meeting_offer set place = null, participants = null, note = null, token_hash = null where id = $1', [offerId])
    await tell(client, scene, 'meeting.offer-forgotten', 'system', { offerId })
  })
}) // prettier-ignore

it('the rules hold also for a session that has turned triggers off', async () => {
  const rows = await asSuperuser(
    `select tgname from pg_trigger where tgenabled = 'A' and (tgrelid = 'meeting_offer'::regclass or tgname = 'hold_of_the_company_was_chosen')`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(4)
})
