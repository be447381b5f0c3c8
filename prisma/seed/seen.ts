import { db } from '@/lib/db/client'
import { sendDueMails } from '@/lib/mail/send-due-mails'

/**
 * The people of the story have seen what they were told before they did something in the case, and all that is older than
 * ten days. The mails had gone by then.
 */
export async function seeWhatIsOld(present: Date): Promise<void> {
  await sendDueMails(() => Promise.resolve(null))
  await db().$executeRaw`
    UPDATE notice n SET seen_at = ${present}::timestamptz
    WHERE n.since_at < ${present}::timestamptz - interval '10 days' OR EXISTS (
      SELECT FROM audit_event e WHERE e.case_id = n.case_id AND e.actor_id = n.person_id AND e.at > n.since_at)`
}
