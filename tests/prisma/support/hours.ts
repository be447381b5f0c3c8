import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { appendEvent } from './events'
import type { Scene } from './scene'

export type Work = {
  minutes: number
  kind?: string
  requestId?: string
  activity?: string | null
  workedOn?: string | null
  advisorId?: string
  meetingId?: string | null
  drawnAs?: string | null
}

/** Inserts the row alone, as the application's statement would. */
export async function insertWork(client: PoolClient, scene: Scene, work: Work): Promise<string | undefined> {
  const { activity = 'meeting', workedOn = 'today', kind = 'work' } = work
  const { rows } = await client.query<{ id: string }>(
    `insert into ledger_entry (account_id, minutes, kind, case_id, advisor_id, recorded_by, activity, worked_on, request_id,
       early_reason, late_reason, meeting_id, drawn_as)
     select $1, $2, $3, $4, $5, $5, $6, day, $8::uuid, case when day < today() then 'other' end,
       case when day < today() - 14 then 'forgotten' end, $9::uuid, $10
     from (select case when $7::text = 'today' then today() else $7::text::date end as day) worked returning id`,
    [
      scene.accountId,
      work.minutes,
      kind,
      scene.caseId,
      work.advisorId ?? scene.advisorId,
      activity,
      workedOn,
      work.requestId ?? randomUUID(),
      work.meetingId ?? null,
      work.drawnAs ?? null,
    ],
  )
  return rows[0]?.id
}

/** The row and its event, as one transaction of the application has them. */
export async function logTime(client: PoolClient, scene: Scene, work: Work): Promise<string> {
  const entryId = await insertWork(client, scene, work)
  if (!entryId) throw new Error('the row was not inserted')
  const { rows } = await client.query<Record<string, unknown>>(
    `select minutes, activity, worked_on::text as "workedOn", cap_minutes - after as "minutesLeft",
       early_reason as "earlyReason", late_reason as "lateReason" from ledger_entry where id = $1`,
    [entryId],
  )
  await tell(client, scene, 'time.logged', { entryId, caseId: scene.caseId, ...rows[0] })
  return entryId
}

export async function reverseTime(client: PoolClient, scene: Scene, entryId: string): Promise<string> {
  const { rows } = await client.query<{ id: string; minutes: number; left: number }>(
    `insert into ledger_entry (account_id, minutes, kind, reverses_id, recorded_by, reason_code, request_id)
     values ($1, -1, 'reversal', $2, $3, 'wrong-duration', gen_random_uuid()) returning id, minutes, cap_minutes - after as left`,
    [scene.accountId, entryId, scene.advisorId],
  )
  if (!rows[0]) throw new Error('the row was not inserted')
  const { id, minutes, left } = rows[0]
  await tell(client, scene, 'time.reversed', {
    ...{ entryId: id, reversesId: entryId, caseId: scene.caseId },
    ...{ minutes: -minutes, reason: 'wrong-duration', minutesLeft: left },
  })
  return id
}

export function tell(client: PoolClient, scene: Scene, type: string, facts: Record<string, unknown>): Promise<string> {
  return appendEvent(client, {
    ...{ stream: `company:${scene.companyId}`, type, subject: { kind: 'case', id: scene.caseId }, facts },
    ...{ actor: scene.advisorId, role: 'advisor' },
  })
}

export async function balanceOf({ accountId }: Scene): Promise<number | undefined> {
  const rows = await asSuperuser<{ balance: number }>('select balance from hour_account where id = $1', [accountId])
  return rows[0]?.balance
}
