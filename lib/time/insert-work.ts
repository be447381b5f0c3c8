import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import type { Tx } from '@/lib/db/transaction'
import { LEFT_IN_POT } from '@/lib/rounds/left-in-pot'
import { bookedDay } from '@/lib/time/booked-day'
import type { DrawnAs } from '@/lib/time/codes'
import { reasonsOf, type CaseForTime } from '@/lib/time/case-for-time'
import type { LogTimeInput } from '@/lib/time/inputs'

type Work = Pick<LogTimeInput, 'requestId' | 'workedOn' | 'earlyReason' | 'lateReason' | 'note' | 'meetingId'> & {
  activity: string
  /** By which rule of the round it is drawn; ordinary work by none. */
  drawnAs?: DrawnAs
  group?: PartOfGroup
  joint?: HalfOfJoint
}

/** A company's part of one meeting with several: how long it was and with how many, and which of them this is. */
export type PartOfGroup = { id: string; minutes: number; size: number; no: number }

/** One advisor's half of a meeting with two, both written by the first. */
export type HalfOfJoint = { id: string; no: number; advisorId: string }

/**
 * One row of work in the ledger. The trigger moves the account; its CHECK is what refuses the minute past the cap.
 * `minutesLeft` is what its event tells, `left` what is left for more.
 */
export async function insertWork(tx: Tx, advisor: Advisor, supportCase: CaseForTime, work: Work, minutes: number) {
  const me = advisor.personId
  const { id, accountId } = supportCase
  const { group, joint } = work
  const { earlyReason, lateReason } = reasonsOf(supportCase, work)
  const { workedOn, concernsOn } = bookedDay(supportCase, work.workedOn)
  const [entry] = await tx.$queryRaw<{ entryId: string; minutesLeft: number; left: number }[]>`
    WITH entry AS (
      INSERT INTO ledger_entry (account_id, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, concerns_on,
        early_reason, late_reason, meeting_id, drawn_as, group_id,
        group_minutes, group_size, group_no, joint_id, joint_no, request_id)
      VALUES (${accountId}::uuid, 'work', ${minutes}::int, ${id}::uuid, ${joint?.advisorId ?? me}::uuid, ${me}::uuid, ${work.activity},
        ${workedOn}::date, ${concernsOn}::date, ${earlyReason}, ${lateReason}, ${work.meetingId ?? null}::uuid,
        ${work.drawnAs ?? null}, ${group?.id ?? null}::uuid, ${group?.minutes ?? null}::int, ${group?.size ?? null}::int,
        ${group?.no ?? null}::int, ${joint?.id ?? null}::uuid, ${joint?.no ?? null}::int, ${work.requestId}::uuid)
      RETURNING id AS "entryId", minutes_left(cap_minutes, after) AS "minutesLeft", ${LEFT_IN_POT} AS "left"),
    note AS (
      INSERT INTO ledger_note (entry_id, text) SELECT "entryId", ${work.note} FROM entry WHERE ${work.note} <> '')
    SELECT * FROM entry`
  if (!entry) throw new Error('the ledger did not answer')
  return entry
}
