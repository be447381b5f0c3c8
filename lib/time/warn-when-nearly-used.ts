import 'server-only'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Tx } from '@/lib/db/transaction'
import type { CaseForTime } from '@/lib/time/case-for-time'

/** From here on the screens are amber, and company and leads get one mail. */
export const NEARLY_USED_MINUTES = 60

export async function warnWhenNearlyUsed(
  tx: Tx,
  { contactId }: CaseForTime,
  number: string,
  logged: number,
  minutesLeft: number,
): Promise<void> {
  if (minutesLeft > NEARLY_USED_MINUTES || minutesLeft + logged <= NEARLY_USED_MINUTES) return
  const leads = await tx.staffRole.findMany({
    where: { role: 'project-lead', revokedAt: null },
    select: { personId: true },
  })
  for (const personId of [contactId, ...leads.map((lead) => lead.personId)]) {
    await queueMail(tx, personId, 'hours-nearly-used', { number, minutesLeft })
  }
}
