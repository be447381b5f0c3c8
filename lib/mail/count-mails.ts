import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { MAIL_STATES, STATUSES_IN, type MailState, type MailStatus } from '@/lib/mail/mail-state'
import { seenMails } from '@/lib/mail/seen-mails'

/** How many there are in each state, of those that listMails shows the lead. */
export async function countMails(lead: ProjectLead): Promise<Record<MailState, number>> {
  const rows = await db().$queryRaw<{ status: MailStatus; count: number }[]>`
    SELECT m.status, count(*)::int AS count FROM mail m WHERE ${seenMails(lead)} GROUP BY m.status`
  const inState = (state: MailState) =>
    rows
      .filter(({ status }) => STATUSES_IN[state].some((one) => one === status))
      .reduce((sum, { count }) => sum + count, 0)
  return Object.fromEntries(MAIL_STATES.map((state) => [state, inState(state)])) as Record<MailState, number>
}
