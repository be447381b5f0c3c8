import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import type { Locale } from '@/lib/i18n/pathnames'
import { logError, logInfo } from '@/lib/log/log'
import type { CalendarNews, MailDraft } from '@/lib/mail/facts'
import { judgeFault, type MailFault } from '@/lib/mail/mail-fault'
import { inMailbox, type Mailbox } from '@/lib/mail/mailbox'
import { readMail } from '@/lib/mail/read-mail'
import { renderMail } from '@/lib/mail/render-mail'
import { openSecret } from '@/lib/mail/secrets'
import { stillHolds } from '@/lib/mail/still-holds'
import { isMailTemplate, shapeOf } from '@/lib/mail/templates'
import type { MailCalendar, MailTransport } from '@/lib/mail/transport'

/** Minutes until the next try, after the first, the second and so on. The sixth is the last. */
const BACK_OFF = [1, 5, 30, 120, 120] as const
export const MAIL_TRIES = BACK_OFF.length + 1
/** Milliseconds between the tries to write down that a mail has gone. */
const PATIENCE = [300, 1_000, 3_000]

export type DueMail = {
  box: Mailbox
  id: string
  version: number
  to: string
  locale: Locale
  template: string
  /** As the database holds them: read with `readMail`. */
  params: unknown
  sealed: string | null
  attempts: number
  stale: boolean
}

/** The seat at a training, or the meeting, that a mail's calendar file is of, and what that was to do when it was queued. */
export type CalendarSubject = { registrationId: string } | { meetingId: string; news: CalendarNews }
/** The calendar file that goes with a mail to this address, made as things stand when it is sent. */
export type FindCalendar = (of: CalendarSubject, to: string) => Promise<MailCalendar | null>

/** Sends a mail that was taken, at most once, and writes down what became of it. */
export async function deliverMail(transport: MailTransport, mail: DueMail, findCalendar: FindCalendar): Promise<void> {
  const { id, to, template, locale, params, sealed, attempts, stale } = mail
  const secret = sealed ? openSecret(sealed) : null
  // Sealed with another AUTH_SECRET, or wiped, the link opens nothing any more.
  if (stale || (!secret && (sealed || hasLink(template)))) return giveUp(mail, 'LINK_ENDED')
  let begun = false
  try {
    const draft = readMail(template, params)
    const calendar = await calendarOf(draft, to, findCalendar)
    await transport.send(
      { ...renderMail({ address: to, locale }, { ...draft, secret }), calendar, id, to },
      async () => {
        await markSending(mail)
        begun = true
      },
    )
  } catch (error) {
    const fault = judgeFault(error, begun)
    logError('mail not sent', error, { mailId: id, template, code: fault.code, attempt: attempts })
    return settleFault(mail, fault)
  }
  await settleSent(mail)
  logInfo('mail sent', { mailId: id, template, attempt: attempts })
}

function hasLink(template: string): boolean {
  return isMailTemplate(template) && shapeOf(template).opens !== undefined
}

async function calendarOf({ facts }: MailDraft, to: string, find: FindCalendar): Promise<MailCalendar | null> {
  if (!('calendar' in facts) || !facts.calendar) return null
  const { calendar: news } = facts
  return find(
    'meetingId' in facts ? { meetingId: facts.meetingId, news } : { registrationId: facts.registrationId },
    to,
  )
}

/**
 * Committed before the first byte leaves: whoever finds the mail like this after a crash must not send it again. What is no
 * longer asked does not leave; the next round forgets it.
 */
async function markSending({ box, id, version }: DueMail): Promise<void> {
  const marked = await inMailbox(
    box,
    (client) => client.$executeRaw`
      UPDATE mail m SET status = 'sending', sending_at = now()
      WHERE m.id = ${id}::uuid AND m.version = ${version} AND m.status = 'queued' AND ${stillHolds(box)}`,
  )
  if (marked === 0) throw new Error('the mail is taken by another process, or asks what is no longer asked')
}

/** Once the mail server has answered there is no doubt, also when the mail was doubted meanwhile. */
async function settleSent({ box, id, version }: DueMail): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await inMailbox(
        box,
        (client) => client.$executeRaw`
          UPDATE mail SET status = 'sent', sent_at = now(), sealed = NULL, fault = NULL
          WHERE id = ${id}::uuid AND version = ${version} AND status IN ('sending', 'unsure')`,
      )
      return
    } catch (error) {
      const wait = PATIENCE[attempt]
      if (wait === undefined) throw error
      await pause(wait)
    }
  }
}

async function settleFault(mail: DueMail, { code, verdict }: MailFault): Promise<void> {
  const { box, id, version, attempts } = mail
  if (verdict === 'unsure') {
    await inMailbox(
      box,
      (client) => client.$executeRaw`
        UPDATE mail SET status = 'unsure', sealed = CASE WHEN template <> 'login-link' THEN sealed END, fault = ${code}
        WHERE id = ${id}::uuid AND version = ${version} AND status = 'sending'`,
    )
    return
  }
  if (verdict === 'never' || attempts >= MAIL_TRIES) return giveUp(mail, code)
  const wait = BACK_OFF[attempts - 1] ?? BACK_OFF[0]
  await inMailbox(
    box,
    (client) => client.$executeRaw`
      UPDATE mail SET status = 'queued', fault = ${code}, next_at = now() + make_interval(mins => ${wait})
      WHERE id = ${id}::uuid AND version = ${version} AND status IN ('queued', 'sending')`,
  )
}

/** What may be sent again keeps its sealed link for that; a link to sign in is asked for again. */
async function giveUp({ box, id, version }: DueMail, fault: string): Promise<void> {
  await inMailbox(
    box,
    (client) => client.$executeRaw`
      UPDATE mail SET status = 'failed', fault = ${fault},
        sealed = CASE WHEN template <> 'login-link' AND ${fault} <> 'LINK_ENDED' THEN sealed END
      WHERE id = ${id}::uuid AND version = ${version} AND status IN ('queued', 'sending')`,
  )
}
