import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { appendEvent } from './support/events'
import { balanceOf, logTime, tell } from './support/hours'
import { book, cancel, insertHold, insertMeeting, insertRelease, release } from './support/meetings'
import { insertCase, makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const OVER_CAP = '23514'
const CHECK = '23514'
const FOREIGN_KEY = '23503'
const UNIQUE = '23505'
const DENIED = '42501'
const NOT_ITS_HOLD = 'UA081'
const NOT_FORWARD = 'UA080'

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)
const booked = (scene: Scene, reserved: number) => asApp((client) => book(client, scene, reserved))

async function withWork(minutes: number): Promise<Scene> {
  const scene = await makeScene()
  await asApp((client) => logTime(client, scene, { minutes }))
  return scene
}

describe('what is held for meetings', () => {
  it('is drawn from the pot as work is, and given back whole when the meeting is cancelled', async () => {
    const scene = await makeScene()
    const meeting = await booked(scene, 60)
    expect(await balanceOf(scene)).toBe(60)
    await asApp((client) => cancel(client, scene, meeting))
    expect(await balanceOf(scene)).toBe(0)
  })

  it('never passes the cap together with what is used', async () => {
    const scene = await withWork(250)
    expect(await refusalOf(booked(scene, 51))).toBe(OVER_CAP)
    await booked(scene, 50)
    expect(await refusalOf(asApp((client) => logTime(client, scene, { minutes: 1 })))).toBe(OVER_CAP)
    expect(await balanceOf(scene)).toBe(300)
  })

  it('is one advisor’s when two reserve the last half hour at once, in two cases of the company', async () => {
    const scene = await withWork(270)
    const other = await asApp(async (client) => {
      const caseId = await insertCase(client, scene)
      await appendEvent(client, { stream: `company:${scene.companyId}`, subject: { kind: 'case', id: caseId } })
      return { ...scene, caseId }
    })
    const both = await heldBack('select from hour_account where id = $1 for update', [scene.accountId], () => [
      booked(scene, 30),
      booked(other, 30),
    ])
    const ends = await Promise.all(both.map((one) => refusalOf(one)))
    expect(ends.sort()).toEqual([OVER_CAP, undefined])
    expect(await balanceOf(scene)).toBe(300)
  })

  it('competes with work for the last half hour: one of them is let through', async () => {
    const scene = await withWork(270)
    const both = await heldBack('select from hour_account where id = $1 for update', [scene.accountId], () => [
      booked(scene, 30),
      asApp((client) => logTime(client, scene, { minutes: 30 })),
    ])
    const ends = await Promise.all(both.map((one) => refusalOf(one)))
    expect(ends.sort()).toEqual([OVER_CAP, undefined])
    expect(await balanceOf(scene)).toBe(300)
  })

  it('goes back once, however many give it back at once', async () => {
    const scene = await makeScene()
    const meeting = await booked(scene, 60)
    const both = await heldBack('select from meeting where id = $1 for update', [meeting.meetingId], () => [
      asApp((client) => cancel(client, scene, meeting)),
      asApp((client) => cancel(client, scene, meeting)),
    ])
    const ends = await Promise.all(both.map((one) => refusalOf(one)))
    expect(ends.filter((end) => end === undefined)).toHaveLength(1)
    expect(await balanceOf(scene)).toBe(0)
    expect(await refusalOf(asApp((client) => insertRelease(client, scene, meeting.holdId)))).toBe(UNIQUE)
  })
})

type Attempt = (client: PoolClient, scene: Scene, meeting: { meetingId: string; holdId: string }, other: Scene) => Promise<unknown> // prettier-ignore

it.each<[string, string, Attempt]>([
  ['without a meeting', CHECK, (client, scene) => insertHold(client, scene, null, 10)],
  ['for a meeting that is not there', FOREIGN_KEY, (client, scene) => insertHold(client, scene, randomUUID(), 10)],
  ['for another case’s meeting', FOREIGN_KEY, (client, _scene, { meetingId }, other) => insertHold(client, other, meetingId, 10)],
  ['and another case gives it back', 'UA005', (client, _scene, { holdId }, other) => insertRelease(client, other, holdId)],
  ['and it goes back as work does', CHECK, (client, scene, { holdId }) => insertRelease(client, scene, holdId, 'wrong-duration')],
  ['and it is undone as work is', CHECK, (client, scene, { holdId }) => insertRelease(client, scene, holdId, 'undone')],
  ['and work goes back as a hold does', CHECK, async (client, scene) => {
    const entry = await logTime(client, scene, { minutes: 10 })
    await insertRelease(client, scene, entry, 'lapsed')
  }],
  ['more than the meeting has reserved', NOT_ITS_HOLD, async (client, scene, { meetingId }) => {
    const { id: entryId, left } = await insertHold(client, scene, meetingId, 10)
    await tell(client, scene, 'time.reserved', { entryId, caseId: scene.caseId, meetingId, minutes: 10, minutesLeft: left })
  }],
  ['and goes back while the meeting is still to be', NOT_ITS_HOLD, (client, scene, { holdId }) => release(client, scene, holdId)],
  ['and stays when the meeting is cancelled', NOT_ITS_HOLD, async (client, scene, { meetingId }) => {
    await client.query(`update meeting set status = 'cancelled', sequence = 1, changed_by = $2, changed_request = gen_random_uuid() where id = $1`, [meetingId, scene.advisorId])
    await tell(client, scene, 'meeting.cancelled', { meetingId, reason: 'cancelled' })
  }],
  ['and the meeting reserves more than is held', NOT_ITS_HOLD, async (client, scene) => {
    const id = await insertMeeting(client, scene, 20)
    await tell(client, scene, 'meeting.booked', { meetingId: id, kind: 'meeting', startsAt: '2099-01-15T09:00:00.000Z', minutes: 60, reserved: 20 })
  }],
  ['and the check is put off for ever', NOT_ITS_HOLD, async (client, scene, { holdId }) => {
    await client.query('set constraints all deferred')
    await release(client, scene, holdId)
  }],
  ['and is told as work', 'UA062', async (client, scene, { meetingId }) => {
    const id = await insertMeeting(client, scene, 10)
    const { id: entryId } = await insertHold(client, scene, id, 10)
    await tell(client, scene, 'time.logged', { entryId, caseId: scene.caseId, minutes: 10, activity: 'meeting', workedOn: '2026-11-28', minutesLeft: 0 })
    return meetingId
  }],
  ['and nobody tells of it', 'UA004', async (client, scene) => {
    const id = await insertMeeting(client, scene, 10)
    await insertHold(client, scene, id, 10)
  }],
  ['and the meeting begins as held', NOT_FORWARD, (client, { caseId, advisorId }) => client.query(
    `insert into meeting (case_id, advisor_id, kind, starts_at, length_minutes, reserved_minutes, status, request_id)
     values ($1, $2, 'call', now(), 30, 0, 'held', gen_random_uuid())`, [caseId, advisorId])],
  ['and the meeting is another case’s from now on', DENIED, (client, _scene, { meetingId }, other) =>
    client.query('update meeting set case_id = $2 where id = $1', [meetingId, other.caseId])],
  ['and the meeting is gone', DENIED, (client, _scene, { meetingId }) => client.query('delete from meeting where id = $1', [meetingId])],
  ['and calendars get an older number', NOT_FORWARD, (client, _scene, { meetingId }) =>
    client.query(`update meeting set starts_at = starts_at + interval '1 day' where id = $1`, [meetingId])],
  ['and a check is turned off', DENIED, (client) => client.query('alter table ledger_entry disable trigger hold_has_its_meeting')],
])('the application’s role is refused where minutes are held %s', async (_name, code, attempt) => {
  const scene = await makeScene()
  const other = await makeScene(scene.advisorId)
  const meeting = await booked(scene, 60)
  expect(await refusalOf(asApp((client) => attempt(client, scene, meeting, other)))).toBe(code)
  expect(await balanceOf(scene)).toBe(60)
}) // prettier-ignore

it('nothing changes of a meeting that has ended, except that its words are forgotten', async () => {
  const scene = await makeScene()
  const meeting = await booked(scene, 60)
  await asApp((client) => cancel(client, scene, meeting))
  const change = (set: string) => refusalOf(asApp((client) => client.query(`update meeting set ${set} where id = '${meeting.meetingId}'`))) // prettier-ignore
  for (const set of [
    `status = 'booked'`,
    `status = 'held'`,
    'sequence = 9',
    `place = 'Annat'`,
    'reserved_minutes = 0',
  ]) {
    expect(await change(set)).toBe(NOT_FORWARD)
  }
  await asApp(async (client) => {
    await client.query('update meeting set place = null where id = $1', [meeting.meetingId])
    await appendEvent(client, {
      ...{ stream: `company:${scene.companyId}`, subject: { kind: 'case', id: scene.caseId } },
      ...{ type: 'meeting.words-forgotten', facts: { meetingId: meeting.meetingId } },
    })
  })
})

it('the rules hold also for a session that has turned triggers off', async () => {
  const rows = await asSuperuser(
    `select tgname from pg_trigger where tgenabled = 'A' and tgname in ('hold_has_its_meeting', 'meeting_has_its_hold', 'meeting_goes_forward')`,
  )
  expect(rows).toHaveLength(3)
})
