import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import { bookedDay } from '@/lib/time/booked-day'
import { reasonsOf, type CaseForTime } from '@/lib/time/case-for-time'
import type { OutsideWhy } from '@/lib/time/codes'
import type { LogTimeInput } from '@/lib/time/inputs'
import type { HalfOfJoint, PartOfGroup } from '@/lib/time/insert-work'

type Outside = { minutes: number; why: OutsideWhy; group?: PartOfGroup; joint?: HalfOfJoint }
type Input = Pick<LogTimeInput, 'activity' | 'requestId' | 'note' | 'workedOn' | 'earlyReason' | 'lateReason'>

/** Real work, visible to the lead, never support and never in the five hours. */
export async function insertOutsideTime(
  tx: Tx,
  advisor: Advisor,
  supportCase: CaseForTime,
  input: Input,
  { minutes, why, group, joint }: Outside,
): Promise<void> {
  const me = advisor.personId
  const { id, companyId } = supportCase
  const { activity, requestId, note } = input
  const { workedOn, concernsOn } = bookedDay(supportCase, input.workedOn)
  const reasons = reasonsOf(supportCase, input)
  const { earlyReason, lateReason } = reasons
  const [entry] = await tx.$queryRaw<{ id: string }[]>`
    WITH entry AS (
      INSERT INTO outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, concerns_on,
        early_reason, late_reason, group_id, group_minutes, group_size, group_no, joint_id, joint_no, request_id)
      VALUES (${id}::uuid, ${joint?.advisorId ?? me}::uuid, ${me}::uuid, 'record', ${minutes}::int, ${activity}, ${why}, ${workedOn}::date,
        ${concernsOn}::date, ${earlyReason}, ${lateReason}, ${group?.id ?? null}::uuid, ${group?.minutes ?? null}::int,
        ${group?.size ?? null}::int, ${group?.no ?? null}::int,
        ${joint?.id ?? null}::uuid, ${joint?.no ?? null}::int, ${requestId}::uuid)
      RETURNING id),
    note AS (INSERT INTO outside_time_note (outside_time_id, text) SELECT id, ${note} FROM entry WHERE ${note} <> '')
    SELECT id FROM entry`
  if (!entry) throw new Error('the time outside was not stored')
  const facts = { entryId: entry.id, caseId: id, minutes, activity, workedOn, concernsOn, why, ...reasons }
  const subject = { kind: 'case', id, companyId } as const
  if (!joint) {
    await record(tx, advisor, 'time.recorded-outside', subject, facts)
    return
  }
  const { id: jointId, no, advisorId } = joint
  await record(tx, advisor, 'time.joint-outside', subject, { ...facts, jointId, no, advisorId })
}
