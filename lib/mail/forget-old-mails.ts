import 'server-only'
import { inEachMailbox } from '@/lib/mail/mailbox'

export const MAIL_YEARS = 1

/** A year after it was queued a mail goes, with the address it went to; one that still waits stays. Returns how many. */
export async function forgetOldMails(): Promise<number> {
  return inEachMailbox(
    (client) => client.$executeRaw`
      DELETE FROM mail
      WHERE status NOT IN ('queued', 'sending') AND queued_at <= now() - make_interval(years => ${MAIL_YEARS}::int)`,
  )
}
