import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import { bookedDay } from '@/lib/time/booked-day'
import { reasonsOf, type CaseForTime } from '@/lib/time/case-for-time'
import type { OutsideWhy } from '@/lib/time/codes'
import type { LogTimeInput } from '@/lib/time/inputs'
import type { PartOfGroup } from '@/lib/time/insert-work'

type Outside = { minutes: number; why: OutsideWhy; group?: PartOfGroup }
type Input = Pick<LogTimeInput, 'activity' | 'requestId' | 'note' | 'workedOn' | 'earlyReason' | 'lateReason'>

/** Real work, visible to the lead, never support and never in the five hours. */
export async function insertOutsideTime(
  tx: Tx,
  advisor: Advisor,
  supportCase: CaseForTime,
  input: Input,
  { minutes, why, group }: Outside,
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
        early_reason, late_reason, group_id, group_minutes, group_size, group_no, request_id)
      VALUES (${id}::uuid, ${me}::uuid, ${me}::uuid, 'record', ${minutes}::int, ${activity}, ${why}, ${workedOn}::date,
        ${concernsOn}::date, ${earlyReason}, ${lateReason}, ${group?.id ?? null}::uuid, ${group?.minutes ?? null}::int,
        ${group?.size ?? null}::int, ${group?.no ?? null}::int, ${requestId}::uuid)
      RETURNING id),
    note AS (INSERT INTO outside_time_note (outside_time_id, text) SELECT id, ${note} FROM entry WHERE ${note} <> '')
    SELECT id FROM entry`
  if (!entry) throw new Error('the time outside was not stored')
  const facts = { entryId: entry.id, caseId: id, minutes, activity, workedOn, concernsOn, why, ...reasons }
  await record(tx, advisor, 'time.recorded-outside', { kind: 'case', id, companyId }, facts)
}
