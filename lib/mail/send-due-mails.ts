import 'server-only'
import { config } from '@/lib/config/config'
import { isDemo } from '@/lib/config/demo'
import { deliverMail, type DueMail, type FindCalendar } from '@/lib/mail/deliver-mail'
import { inEachMailbox, inMailbox, MAILBOXES, type Mailbox } from '@/lib/mail/mailbox'
import { asksInVain } from '@/lib/mail/still-holds'
import { LANES, openTransport } from '@/lib/mail/transport'

/** Minutes after which a mail that a stopped process had taken, and not begun to send, is taken again. */
const LEASE = 5
/** Minutes after which nobody is still sending what was begun: longer than a mail server is waited for. */
const SENDING = 3
const LINK_MINUTES = 15

/**
 * Sends what is due and returns how many were tried; several processes share the work. Without a mail server, or in a
 * demonstration, mails are kept.
 */
export async function sendDueMails(findCalendar: FindCalendar, signal?: AbortSignal): Promise<number> {
  await forgetWhatAsksInVain()
  const { smtpUrl } = config()
  if (!smtpUrl || isDemo()) {
    return inEachMailbox(
      (client) => client.$executeRaw`
        UPDATE mail SET status = 'kept', sealed = CASE WHEN sealed NOT LIKE 'v0.%' THEN sealed END
        WHERE status = 'queued' AND next_at <= now()`,
    )
  }
  await doubtAbandoned()
  const first = await takeDue()
  return first ? sendFrom(first, smtpUrl, findCalendar, signal) : 0
}

/** What is no longer asked is not sent, and nobody need look into why: its row goes. */
async function forgetWhatAsksInVain(): Promise<void> {
  await inMailbox(
    'open',
    (client) => client.$executeRaw`
      DELETE FROM mail m WHERE m.status = 'queued' AND m.next_at <= now() AND ${asksInVain}`,
  )
}

/** What was begun by a process that is gone may have arrived. */
async function doubtAbandoned(): Promise<void> {
  await inEachMailbox(
    (client) => client.$executeRaw`
      UPDATE mail SET status = 'unsure', fault = 'STOPPED', sealed = CASE WHEN template <> 'login-link' THEN sealed END
      WHERE status = 'sending' AND sending_at < now() - make_interval(mins => ${SENDING})`,
  )
}

async function sendFrom(
  first: DueMail,
  smtpUrl: string,
  findCalendar: FindCalendar,
  signal?: AbortSignal,
): Promise<number> {
  let tried = 0
  const transport = openTransport(smtpUrl)
  const lane = async (taken?: DueMail) => {
    let mail = taken ?? (await takeDue())
    while (mail) {
      tried += 1
      await deliverMail(transport, mail, findCalendar)
      mail = signal?.aborted ? undefined : await takeDue()
    }
  }
  // Before the connections close, every lane has ended: a broken one leaves the others their messages.
  const lanes = await Promise.allSettled([lane(first), ...Array.from({ length: LANES - 1 }, () => lane())])
  transport.close()
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
  return tried
}

async function takeDue(): Promise<DueMail | undefined> {
  for (const box of MAILBOXES) {
    const mail = await takeFrom(box)
    if (mail) return mail
  }
  return undefined
}

/** Links go first: someone is waiting for them. */
async function takeFrom(box: Mailbox): Promise<DueMail | undefined> {
  const [mail] = await inMailbox(
    box,
    (client) => client.$queryRaw<Omit<DueMail, 'box'>[]>`
    UPDATE mail SET attempts = attempts + 1, version = version + 1, next_at = now() + make_interval(mins => ${LEASE})
    WHERE id = (
      SELECT id FROM mail WHERE status = 'queued' AND next_at <= now()
      ORDER BY (template = 'login-link') DESC, next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, version, to_address AS "to", locale, template, params, sealed, attempts,
      (template = 'login-link' AND queued_at < now() - make_interval(mins => ${LINK_MINUTES})) AS stale`,
  )
  return mail && { ...mail, box }
}
