import 'server-only'
import { inEachMailbox } from '@/lib/mail/mailbox'

/** Days that the link in a mail which did not go can still be sent again. A link to sign in is dead within the hour. */
const KEPT_DAYS = 30

/** Wipes the sealed links of mails that were kept, failed or are unsure, and have had their time. Returns how many. */
export async function wipeLinks(): Promise<number> {
  return inEachMailbox(
    (client) => client.$executeRaw`
      UPDATE mail SET sealed = NULL, fault = CASE WHEN status = 'kept' THEN fault ELSE 'LINK_ENDED' END
      WHERE sealed IS NOT NULL AND status NOT IN ('queued', 'sending')
        AND queued_at <= now() - CASE WHEN template = 'login-link' THEN interval '1 hour'
          ELSE make_interval(days => ${KEPT_DAYS}::int) END`,
  )
}
