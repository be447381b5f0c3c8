import 'server-only'
import { config } from '@/lib/config/config'
import { isDemo } from '@/lib/config/demo'
import { db } from '@/lib/db/client'
import { logError, logInfo } from '@/lib/log/log'
import { renderMail } from '@/lib/mail/render-mail'
import { openSecret } from '@/lib/mail/secrets'
import type { MailParams, MailTemplate } from '@/lib/mail/templates'
import { faultCode, HeaderFault, openPost, type Post } from '@/lib/mail/transport'
import { findMailCalendar } from '@/lib/trainings/find-calendar'

const BATCH = 20
/** Minutes until the next try, after the first, the second and so on. The sixth is the last. */
const BACK_OFF = [1, 5, 30, 120, 120] as const
export const MAIL_TRIES = BACK_OFF.length + 1
/** Minutes after which a mail that a stopped process had taken is taken again. */
const LEASE = 5
const LINK_MINUTES = 15

type Due = {
  id: string
  to_address: string
  locale: 'sv' | 'en'
  template: MailTemplate
  params: MailParams
  sealed: string | null
  attempts: number
  stale: boolean
}

/** Sends what is due; several processes share the work. Without a mail server, or in a demonstration, mails are kept. */
export async function sendDueMails(): Promise<number> {
  const { smtpUrl } = config()
  if (!smtpUrl || isDemo()) {
    return db().$executeRaw`UPDATE mail SET status = 'kept' WHERE status = 'queued'`
  }
  const due = await takeDue()
  if (due.length === 0) return 0
  const post = openPost(smtpUrl)
  try {
    await Promise.all(due.map((mail) => send(post, mail)))
  } finally {
    post.close()
  }
  return due.length
}

/** Links go first: someone is waiting for them. */
function takeDue(): Promise<Due[]> {
  return db().$queryRaw<Due[]>`
    UPDATE mail SET attempts = attempts + 1, next_at = now() + make_interval(mins => ${LEASE})
    WHERE id IN (
      SELECT id FROM mail WHERE status = 'queued' AND next_at <= now()
      ORDER BY (template = 'login-link') DESC, next_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, to_address, locale, template, params, sealed, attempts,
      (sealed IS NOT NULL AND queued_at < now() - make_interval(mins => ${LINK_MINUTES})) AS stale`
}

async function send(post: Post, mail: Due): Promise<void> {
  const { id, template, locale, params, sealed, attempts, to_address: to } = mail
  try {
    const secret = sealed ? openSecret(sealed) : null
    if (mail.stale || (sealed && !secret)) return await giveUp(id, 'LINK_ENDED')
    const calendar = await findMailCalendar(params)
    await post.send({ ...renderMail({ template, locale, params, secret }), calendar, id, to })
  } catch (error) {
    const fault = faultCode(error)
    logError('mail not sent', error, { mailId: id, template, code: fault, attempt: attempts })
    if (error instanceof HeaderFault || attempts >= MAIL_TRIES) return giveUp(id, fault)
    const wait = BACK_OFF[attempts - 1] ?? BACK_OFF[0]
    await db().$executeRaw`
      UPDATE mail SET fault = ${fault}, next_at = now() + make_interval(mins => ${wait}) WHERE id = ${id}::uuid`
    return
  }
  await db().$executeRaw`
    UPDATE mail SET status = 'sent', sent_at = now(), sealed = NULL, fault = NULL WHERE id = ${id}::uuid`
  logInfo('mail sent', { mailId: id, template, attempt: attempts })
}

async function giveUp(id: string, fault: string): Promise<void> {
  await db().$executeRaw`UPDATE mail SET status = 'failed', sealed = NULL, fault = ${fault} WHERE id = ${id}::uuid`
}
