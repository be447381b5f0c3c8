import type { PoolClient } from 'pg'
import { heldBack } from '@/tests/support/held-back'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { balanceOf, insertWork, logTime, reverseTime, tell, type Work } from './support/hours'
import { insertMeeting } from './support/meetings'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const BY_RULE = 20
const OTHER_THAN_THE_RULE = 'UA170'
const CHECK = '23514'
const DENIED = '42501'

beforeAll(async () => {
  await makeScene()
  await withTriggersOff('round', `update round set missed_draws = 'minutes', missed_minutes = $1`, [BY_RULE])
})

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)

async function booked(scene: Scene): Promise<string> {
  return asApp(async (client) => {
    const meetingId = await insertMeeting(client, scene, 0)
    const facts = { meetingId, kind: 'meeting', startsAt: '2099-01-15T09:00:00.000Z', minutes: 60, reserved: 0 }
    await tell(client, scene, 'meeting.booked', facts)
    return meetingId
  })
}

async function miss(client: PoolClient, scene: Scene, meetingId: string, status = 'missed') {
  await client.query(
    'update meeting set status = $2, changed_by = $3, changed_request = gen_random_uuid() where id = $1',
    [meetingId, status, scene.advisorId],
  )
  await tell(client, scene, `meeting.${status}`, { meetingId })
}

async function draw(
  client: PoolClient,
  scene: Scene,
  meetingId: string,
  minutes: number,
  differing: Partial<Work> = {},
) {
  const entryId = await insertWork(client, scene, { minutes, meetingId, drawnAs: 'missed', ...differing })
  const { rows } = await client.query<Record<string, unknown>>(
    `select minutes, activity, worked_on::text as "workedOn", cap_minutes - after as "minutesLeft", null as "lateReason",
       null as "concernsOn" from ledger_entry where id = $1`,
    [entryId],
  )
  await tell(client, scene, 'time.missed', { entryId, caseId: scene.caseId, meetingId, ...rows[0] })
  return entryId ?? ''
}

it('draws what its round says when the company does not come, and gives it back', async () => {
  const scene = await makeScene()
  const meetingId = await booked(scene)
  const entryId = await asApp(async (client) => {
    await miss(client, scene, meetingId)
    return draw(client, scene, meetingId, BY_RULE)
  })
  expect(await balanceOf(scene)).toBe(BY_RULE)
  await asApp((client) => reverseTime(client, scene, entryId))
  expect(await balanceOf(scene)).toBe(0)
})

it('draws it once, also when two say so at once, and one of them says that it was held', async () => {
  const scene = await makeScene()
  const meetingId = await booked(scene)
  const attempts = await heldBack('select from hour_account where id = $1 for update', [scene.accountId], () => [
    asApp(async (client) => {
      await miss(client, scene, meetingId)
      await draw(client, scene, meetingId, BY_RULE)
    }),
    asApp((client) => logTime(client, scene, { minutes: 90, meetingId })),
  ])
  const ends = await Promise.all(attempts.map((one) => refusalOf(one)))
  expect(ends).toContain(undefined)
  const [{ status } = { status: '' }] = await asSuperuser<{ status: string }>('select status from meeting where id = $1', [meetingId])
  const over = await asSuperuser(
    `select from ledger_entry where meeting_id = $1 and (drawn_as is distinct from 'missed') = ($2 = 'missed')`, [meetingId, status])
  expect(over).toEqual([])
}) // prettier-ignore

type Attempt = (client: PoolClient, scene: Scene, meetingId: string) => Promise<unknown>

it.each<[string, string, Attempt]>([
  ['draws a minute more than the round says', OTHER_THAN_THE_RULE, async (client, scene, meetingId) => {
    await miss(client, scene, meetingId)
    await draw(client, scene, meetingId, BY_RULE + 1)
  }],
  ['draws it in two rows', OTHER_THAN_THE_RULE, async (client, scene, meetingId) => {
    await miss(client, scene, meetingId)
    await draw(client, scene, meetingId, BY_RULE)
    await draw(client, scene, meetingId, 1)
  }],
  ['draws ordinary work beside it', OTHER_THAN_THE_RULE, async (client, scene, meetingId) => {
    await miss(client, scene, meetingId)
    await logTime(client, scene, { minutes: 5, meetingId })
  }],
  ['draws it while the meeting is still to be', OTHER_THAN_THE_RULE, (client, scene, meetingId) => draw(client, scene, meetingId, 5)],
  ['draws it of a meeting that was held', OTHER_THAN_THE_RULE, async (client, scene, meetingId) => {
    await miss(client, scene, meetingId, 'held')
    await draw(client, scene, meetingId, 5)
  }],
  ['logs an hour first, and says then that nobody came', OTHER_THAN_THE_RULE, async (client, scene, meetingId) => {
    await logTime(client, scene, { minutes: 60, meetingId })
    await miss(client, scene, meetingId)
  }],
  ['draws it without a meeting', CHECK, (client, scene) => insertWork(client, scene, { minutes: 5, drawnAs: 'missed' })],
  ['reserves by that rule', CHECK, (client, scene, meetingId) => insertWork(client, scene, { minutes: 5, kind: 'hold', meetingId, drawnAs: 'missed' })],
  ['tells of it as ordinary work', 'UA062', async (client, scene, meetingId) => {
    await miss(client, scene, meetingId)
    const entryId = await insertWork(client, scene, { minutes: 5, meetingId, drawnAs: 'missed' })
    const { rows } = await client.query<Record<string, unknown>>(
      `select minutes, activity, worked_on::text as "workedOn", cap_minutes - after as "minutesLeft" from ledger_entry where id = $1`, [entryId])
    await tell(client, scene, 'time.logged', { entryId, caseId: scene.caseId, ...rows[0] })
  }],
  ['puts the check off for ever', OTHER_THAN_THE_RULE, async (client, scene, meetingId) => {
    await client.query('set constraints all deferred')
    await miss(client, scene, meetingId)
    await draw(client, scene, meetingId, 200)
  }],
  ['makes the rule another', DENIED, (client) => client.query('update round set missed_minutes = 480')],
  ['turns the check off', DENIED, (client) => client.query('alter table ledger_entry disable trigger missed_is_drawn_by_rule')],
])('the application’s role is refused where it %s', async (_name, code, attempt) => {
  const scene = await makeScene()
  const meetingId = await booked(scene)
  expect(await refusalOf(asApp((client) => attempt(client, scene, meetingId)))).toBe(code)
  expect(await balanceOf(scene)).toBe(0)
}) // prettier-ignore

it('the rule holds also for a session that has turned triggers off', async () => {
  const rows = await asSuperuser(
    `select tgname from pg_trigger where tgenabled = 'A'
     and tgname in ('missed_is_drawn_by_rule', 'missed_meeting_draws_by_rule', 'a_meeting_is_held_for_its_work')`,
  )
  expect(rows).toHaveLength(3)
})

it.each<[string, (client: PoolClient, scene: Scene, meetingId: string, entryId: string) => Promise<unknown>]>([
  ['nothing of it is undone', () => Promise.resolve()],
  ['it is taken back with another reason', (client, scene, _meetingId, entryId) => reverseTime(client, scene, entryId)],
  ['what is reserved rises', async (client, scene, meetingId, entryId) => {
    await undo(client, scene, entryId)
    await bookAgain(client, scene, meetingId, 'reserved_minutes = 10')
  }],
  ['its time is another', async (client, scene, meetingId, entryId) => {
    await undo(client, scene, entryId)
    await bookAgain(client, scene, meetingId, `starts_at = starts_at + interval '1 day'`)
  }],
])('a meeting is not booked again when %s', async (_name, before) => {
  const scene = await makeScene()
  const meetingId = await booked(scene)
  const entryId = await asApp(async (client) => {
    await miss(client, scene, meetingId)
    return draw(client, scene, meetingId, BY_RULE)
  })
  const attempt = asApp(async (client) => {
    await before(client, scene, meetingId, entryId)
    await bookAgain(client, scene, meetingId)
  })
  expect(await refusalOf(attempt)).toBe('UA193')
  expect(await balanceOf(scene)).toBe(BY_RULE)
}) // prettier-ignore

const undo = (client: PoolClient, scene: Scene, entryId: string) =>
  client.query(
    `insert into ledger_entry (account_id, kind, minutes, reverses_id, reason_code, recorded_by, request_id)
     values ($1, 'reversal', -1, $2, 'undone', $3, gen_random_uuid())`,
    [scene.accountId, entryId, scene.advisorId],
  )

const bookAgain = (client: PoolClient, { advisorId }: Scene, meetingId: string, differing = 'sequence = sequence') =>
  client.query(
    `update meeting set status = 'booked', changed_by = $2, changed_request = gen_random_uuid(), ${differing} where id = $1`,
    [meetingId, advisorId],
  )
