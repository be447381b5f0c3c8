import 'server-only'
import { tellContact } from '@/lib/cases/tell-contact'
import type { Tx } from '@/lib/db/transaction'
import { tellLeads } from '@/lib/notices/tell-leads'
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
  await tellContact(tx, id, 'hours-nearly-used', { number, minutesLeft })
  await tellLeads(tx, id, 'hours-nearly-used', { number, minutesLeft })
}
