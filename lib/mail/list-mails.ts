import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Locale } from '@/lib/i18n/pathnames'
import { MOST_ROWS } from '@/lib/lists/sheet'
import type { MailSort } from '@/lib/mail/mail-order'
import { STATUSES_IN, maskAddress, type MailState } from '@/lib/mail/mail-state'
import { mailIfWhole } from '@/lib/mail/read-mail'
import { subjectOf } from '@/lib/mail/render-mail'
import { seenMails } from '@/lib/mail/seen-mails'
import { mailOrders, soughtMails } from '@/lib/mail/sought-mails'

export const MAILS_PER_PAGE = 50

export type ListedMail = {
  id: string
  version: number
  state: MailState
  template: string
  /** In the reader's language, whichever the mail is in. The template's name for what does not hold its facts. */
  subject: string
  to: string
  queuedAt: Date
  sentAt: Date | null
  nextAt: Date
  attempts: number
  fault: string | null
}

export type MailsAsked = { state: MailState; q?: string; sort?: MailSort; page: number; locale: Locale }

/** `total` is counted no further than one more than a file takes. */
export type MailPage = { mails: ListedMail[]; total: number }

type Row = Omit<ListedMail, 'state' | 'subject' | 'to'> & { toAddress: string; params: unknown; total: number }

/** Mails in one state, the newest first, with their receivers masked; none that tells the lead of what is closed to them. */
export async function listMails(
  lead: ProjectLead,
  { state, q = '', sort = 'when', page, locale }: MailsAsked,
  perPage = MAILS_PER_PAGE,
): Promise<MailPage> {
  const which = Prisma.sql`FROM mail m WHERE m.status = ANY(${STATUSES_IN[state]}::text[]) AND ${soughtMails(q, locale)}
    AND ${seenMails(lead)}`
  const rows = await db().$queryRaw<Row[]>`
    SELECT m.id, m.version, m.template, m.params, m.to_address AS "toAddress", m.queued_at AS "queuedAt", m.sent_at AS "sentAt",
      m.next_at AS "nextAt", m.attempts, m.fault,
      (SELECT count(*)::int FROM (SELECT ${which} LIMIT ${MOST_ROWS + 1}::int) counted) AS total
    ${which} ORDER BY ${mailOrders[sort]} LIMIT ${perPage}::int OFFSET ${(page - 1) * perPage}::int`
  const mails = rows.map(({ toAddress, params, total: _, ...mail }) => ({
    ...{ ...mail, state },
    subject: subjectIn(locale, mail.template, params),
    to: maskAddress(toAddress),
  }))
  return { mails, total: rows[0]?.total ?? 0 }
}

function subjectIn(locale: Locale, template: string, stored: unknown): string {
  const mail = mailIfWhole(template, stored)
  return mail ? subjectOf(locale, mail) : template
}
