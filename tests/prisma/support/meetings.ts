import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { tell } from './hours'
import type { Scene } from './scene'

export const insertMeeting = async (
  client: PoolClient,
  { caseId, advisorId }: Scene,
  reserved: number,
  id = randomUUID(),
) => {
  await client.query(
    `insert into meeting (id, case_id, advisor_id, kind, starts_at, length_minutes, reserved_minutes, place, request_id)
     values ($1, $2, $3, 'meeting', '2099-01-15T09:00:00Z', 60, $4, 'Rummet', gen_random_uuid())`,
    [id, caseId, advisorId, reserved],
  )
  return id
}

export const insertHold = async (client: PoolClient, { accountId, caseId, advisorId }: Scene, meetingId: string | null, minutes: number) => {
  const { rows } = await client.query<{ id: string; left: number }>(
    `insert into ledger_entry (account_id, kind, minutes, case_id, meeting_id, advisor_id, recorded_by, request_id)
     values ($1, 'hold', $2, $3, $4, $5, $5, gen_random_uuid()) returning id, cap_minutes - after as left`,
    [accountId, minutes, caseId, meetingId, advisorId],
  )
  return rows[0] ?? { id: '', left: 0 }
} // prettier-ignore

export const insertRelease = async (client: PoolClient, { accountId, advisorId }: Scene, holdId: string, reason = 'cancelled') => {
  const { rows } = await client.query<{ id: string; minutes: number; left: number; meetingId: string }>(
    `insert into ledger_entry (account_id, kind, minutes, reverses_id, reason_code, recorded_by, request_id)
     values ($1, 'reversal', -1, $2, $3, $4, gen_random_uuid())
     returning id, -minutes as minutes, cap_minutes - after as left, meeting_id as "meetingId"`,
    [accountId, holdId, reason, advisorId],
  )
  return rows[0] ?? { id: '', minutes: 0, left: 0, meetingId: '' }
} // prettier-ignore

/** A meeting with its hold, told as the application tells them. */
export async function book(client: PoolClient, scene: Scene, reserved: number) {
  const meetingId = await insertMeeting(client, scene, reserved)
  const { id: entryId, left } = await insertHold(client, scene, meetingId, reserved)
  const facts = { entryId, caseId: scene.caseId, meetingId, minutes: reserved, minutesLeft: left }
  await tell(client, scene, 'time.reserved', facts)
  await tell(client, scene, 'meeting.booked', {
    ...{ meetingId, kind: 'meeting', startsAt: '2099-01-15T09:00:00.000Z', minutes: 60, reserved },
  })
  return { meetingId, holdId: entryId }
}

export async function release(client: PoolClient, scene: Scene, holdId: string, reason = 'cancelled') {
  const { id: entryId, minutes, left, meetingId } = await insertRelease(client, scene, holdId, reason)
  await tell(client, scene, 'time.released', {
    ...{ entryId, reversesId: holdId, caseId: scene.caseId, meetingId, minutes, reason, minutesLeft: left },
  })
}

export async function cancel(
  client: PoolClient,
  scene: Scene,
  { meetingId, holdId }: { meetingId: string; holdId: string },
) {
  await client.query(
    `update meeting set status = 'cancelled', sequence = sequence + 1, changed_by = $2, changed_request = gen_random_uuid() where id = $1`,
    [meetingId, scene.advisorId],
  )
  await release(client, scene, holdId)
  await tell(client, scene, 'meeting.cancelled', { meetingId, reason: 'cancelled' })
}
