import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/pathnames'
import { STATUSES_IN, maskAddress, type MailState } from '@/lib/mail/mail-state'
import { mailIfWhole } from '@/lib/mail/read-mail'
import { subjectOf } from '@/lib/mail/render-mail'

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

/** Mails in one state, the newest first, with their receivers masked. */
export async function listMails(
  _lead: ProjectLead,
  { state, page, locale }: { state: MailState; page: number; locale: Locale },
): Promise<{ mails: ListedMail[]; hasMore: boolean }> {
  const rows = await db().mail.findMany({
    where: { status: { in: STATUSES_IN[state] } },
    orderBy: [{ queuedAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * MAILS_PER_PAGE,
    take: MAILS_PER_PAGE + 1,
  })
  const mails = rows.slice(0, MAILS_PER_PAGE).map(({ toAddress, params, ...mail }) => ({
    id: mail.id,
    version: mail.version,
    state,
    template: mail.template,
    subject: subjectIn(locale, mail.template, params),
    to: maskAddress(toAddress),
    queuedAt: mail.queuedAt,
    sentAt: mail.sentAt,
    nextAt: mail.nextAt,
    attempts: mail.attempts,
    fault: mail.fault,
  }))
  return { mails, hasMore: rows.length > MAILS_PER_PAGE }
}

function subjectIn(locale: Locale, template: string, stored: unknown): string {
  const mail = mailIfWhole(template, stored)
  return mail ? subjectOf(locale, mail) : template
}
