import 'server-only'
import { notifyContact } from '@/lib/cases/notify-contact'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Tx } from '@/lib/db/transaction'
import type { CaseForTime } from '@/lib/time/case-for-time'
import { NEARLY_USED_MINUTES } from '@/lib/rounds/nearly-used'

/** Tells the company and the leads when the pot passes the mark on its way down. */
export async function warnWhenNearlyUsed(
  tx: Tx,
  { id }: CaseForTime,
  number: string,
  logged: number,
  minutesLeft: number,
): Promise<void> {
  if (minutesLeft > NEARLY_USED_MINUTES || minutesLeft + logged <= NEARLY_USED_MINUTES) return
  const leads = await tx.staffRole.findMany({
    where: { role: 'project-lead', revokedAt: null },
    select: { personId: true },
  })
  await notifyContact(tx, id, 'hours-nearly-used', { number, minutesLeft })
  for (const { personId } of leads) {
    await queueMail(tx, personId, 'hours-nearly-used', { number, minutesLeft })
  }
}
