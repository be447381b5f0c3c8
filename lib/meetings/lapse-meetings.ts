import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { queueMeetingMail } from '@/lib/meetings/queue-meeting-mail'
import { releaseHold, tellRelease } from '@/lib/meetings/release-hold'

type Due = {
  meetingId: string
  advisorId: string
  startsAt: Date
  caseId: string
  number: string
  companyId: string
  accountId: string
  why: 'case-ended' | 'lapsed' | 'deadline-passed'
}

/**
 * What nobody did by hand with meetings that are still booked: of a case that has ended they are cancelled; some hours
 * after their end, as the round says, they lapse; and once the bid deadline has passed, what was
 * reserved before it waits no longer. Safe from several processes at once.
 */
export async function lapseMeetings(now: Date = new Date()): Promise<number> {
  const due = await findDue(null, now)
  let ended = 0
  for (const { meetingId } of due) ended += await transaction((tx) => end(tx, meetingId, now))
  return ended
}

async function end(tx: Tx, meetingId: string, now: Date): Promise<number> {
  const held = await tx.$executeRaw`SELECT FROM meeting WHERE id = ${meetingId}::uuid FOR NO KEY UPDATE SKIP LOCKED`
  // Asked again once it is held: someone may have logged it meanwhile.
  const [due] = held === 0 ? [] : await findDue(tx, now, meetingId)
  if (!due) return 0
  const { caseId: id, companyId, accountId, number, advisorId, startsAt, why } = due
  const supportCase = { id, companyId, accountId, number }
  const subject = { kind: 'case', id, companyId } as const
  if (why === 'deadline-passed') await tx.meeting.update({ where: { id: meetingId }, data: { reservedMinutes: 0 } })
  if (why === 'lapsed') await tx.meeting.update({ where: { id: meetingId }, data: { status: 'lapsed' } })
  if (why === 'case-ended') {
    const data = { status: 'cancelled', sequence: { increment: 1 } }
    await tx.meeting.update({ where: { id: meetingId }, data })
  }
  await tellRelease(tx, system, supportCase, await releaseHold(tx, system, supportCase, meetingId, why))
  if (why === 'case-ended') {
    if (startsAt > now) {
      await queueMeetingMail(tx, 'meeting-cancelled', supportCase, { id: meetingId, advisorId, startsAt })
    }
    await record(tx, system, 'meeting.cancelled', subject, { meetingId, reason: 'ended' })
  } else {
    await record(tx, system, why === 'lapsed' ? 'meeting.lapsed' : 'meeting.freed', subject, { meetingId })
  }
  return 1
}

async function findDue(tx: Tx | null, now: Date, meetingId?: string): Promise<Due[]> {
  return (tx ?? db()).$queryRaw<Due[]>`
    SELECT * FROM (
      SELECT m.id AS "meetingId", m.advisor_id AS "advisorId", m.starts_at AS "startsAt",
        c.id AS "caseId", c.number, c.company_id AS "companyId", c.account_id AS "accountId",
        CASE
          WHEN c.status NOT IN ('assigned', 'ongoing') AND m.starts_at > ${now} THEN 'case-ended'
          WHEN m.starts_at + make_interval(mins => m.length_minutes, hours => r.hold_lapse_hours) <= ${now} THEN 'lapsed'
          WHEN p.bid_deadline_at <= ${now} AND EXISTS (
            SELECT FROM ledger_entry h WHERE h.meeting_id = m.id AND h.kind = 'hold' AND h.recorded_at < p.bid_deadline_at
              AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = h.id)) THEN 'deadline-passed'
        END AS why
      FROM meeting m JOIN cases c ON c.id = m.case_id JOIN round r ON r.id = c.round_id
      LEFT JOIN procurement p ON p.id = c.procurement_id
      WHERE m.status = 'booked' AND ${meetingId ? Prisma.sql`m.id = ${meetingId}::uuid` : Prisma.sql`true`}) booked
    WHERE why IS NOT NULL ORDER BY "startsAt"`
}
