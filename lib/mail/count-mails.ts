import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { MAIL_STATES, STATUSES_IN, type MailState } from '@/lib/mail/mail-state'

export async function countMails(_lead: ProjectLead): Promise<Record<MailState, number>> {
  const rows = await db().mail.groupBy({ by: ['status'], _count: true })
  const inState = (state: MailState) =>
    rows
      .filter(({ status }) => STATUSES_IN[state].some((one) => one === status))
      .reduce((sum, { _count }) => sum + _count, 0)
  return Object.fromEntries(MAIL_STATES.map((state) => [state, inState(state)])) as Record<MailState, number>
}
