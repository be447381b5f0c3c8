import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { Meeting } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { holdTime } from '@/lib/meetings/hold-time'
import { releaseHold, tellRelease } from '@/lib/meetings/release-hold'
import type { MeetingKind } from '@/lib/meetings/codes'

type OfCase = Pick<CaseForChange, 'id' | 'companyId' | 'accountId'>

/**
 * What is booked ahead with the advisor who goes on with the case goes on in the one that follows it, at the same time and place,
 * and calendars keep it: what waited for it waits in the new round's hours, where there is room for it there.
 */
export async function carryMeetings(
  tx: Tx,
  lead: ProjectLead | System,
  before: OfCase,
  { advisorId, ...after }: OfCase & Pick<CaseForChange, 'advisorId'>,
): Promise<void> {
  if (advisorId === null) return
  const ahead = await tx.meeting.findMany({
    where: { caseId: before.id, advisorId, status: 'booked', startsAt: { gt: new Date() } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  for (const meeting of ahead) await carry(tx, lead, before, after, meeting)
}

async function carry(
  tx: Tx,
  lead: ProjectLead | System,
  before: OfCase,
  after: OfCase,
  meeting: Meeting,
): Promise<void> {
  const { id: carriedFromId, advisorId, startsAt, lengthMinutes, place, participants } = meeting
  const kind = meeting.kind as MeetingKind
  const reservedMinutes = await reservedIn(tx, after, meeting)
  const sequence = meeting.sequence + 1
  const { id } = await tx.meeting.create({
    data: {
      ...{ caseId: after.id, carriedFromId, advisorId, kind, startsAt, lengthMinutes, place, participants },
      ...{ reservedMinutes, sequence, requestId: crypto.randomUUID() },
    },
    select: { id: true },
  })
  await tx.meeting.update({ where: { id: carriedFromId }, data: { status: 'cancelled', sequence } })
  await tellRelease(tx, lead, before, await releaseHold(tx, lead, before, carriedFromId, 'moved'))
  await holdTime(tx, lead, after, { id, advisorId }, reservedMinutes)
  const subject = { kind: 'case', id: after.id, companyId: after.companyId } as const
  const told = { kind, startsAt: startsAt.toISOString(), minutes: lengthMinutes, reserved: reservedMinutes }
  await record(tx, lead, 'meeting.carried-over', subject, { meetingId: id, fromMeetingId: carriedFromId, ...told })
}

/**
 * The new round may give less, or let two advisors draw a meeting once, and time waits only where somebody has checked that
 * the contact speaks for the company.
 */
async function reservedIn(
  tx: Tx,
  { id, accountId }: OfCase,
  { reservedMinutes, lengthMinutes }: Pick<Meeting, 'reservedMinutes' | 'lengthMinutes'>,
): Promise<number> {
  const [found] = await tx.$queryRaw<{ minutes: number }[]>`
    SELECT w.minutes FROM hour_account a JOIN round r ON r.id = a.round_id
    CROSS JOIN LATERAL (SELECT CASE WHEN r.second_draws = 'twice' AND ${reservedMinutes}::int <= 2 * ${lengthMinutes}::int
      THEN ${reservedMinutes}::int ELSE least(${reservedMinutes}::int, ${lengthMinutes}::int) END AS minutes) w
    WHERE a.id = ${accountId}::uuid AND case_contact_verified(${id}::uuid)
      AND a.balance + coalesce(a.beyond_minutes, 0) + w.minutes <= a.cap_minutes`
  return found?.minutes ?? 0
}
