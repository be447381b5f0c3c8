import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { remindsAt } from '@/lib/calendar/reminder'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { queueMeetingMail } from '@/lib/meetings/queue-meeting-mail'

const MOST_HOURS_AHEAD = 48

/** Reminds the company of its meeting once, the day before. What was booked after that has its confirmation. Safe to run often. */
export async function remindOfMeetings(now: Date = new Date()): Promise<number> {
  const soon = await db().meeting.findMany({
    where: {
      ...{ status: 'booked', remindedAt: null },
      startsAt: { gt: now, lt: new Date(now.getTime() + MOST_HOURS_AHEAD * 3_600_000) },
    },
    include: { case: { select: { id: true, number: true, companyId: true } } },
  })
  let reminded = 0
  for (const { case: supportCase, ...meeting } of soon) {
    const due = remindsAt(meeting.startsAt)
    if (due > now || meeting.bookedAt >= due) continue
    reminded += await transaction(async (tx) => {
      const { id, startsAt, sequence } = meeting
      const { count } = await tx.meeting.updateMany({
        where: { id, startsAt, sequence, status: 'booked', remindedAt: null },
        data: { remindedAt: now },
      })
      if (count === 0) return 0
      await queueMeetingMail(tx, 'meeting-reminder', supportCase, meeting)
      const subject = { kind: 'case', id: supportCase.id, companyId: supportCase.companyId } as const
      await record(tx, system, 'meeting.reminded', subject, { meetingId: id })
      return 1
    })
  }
  return reminded
}
