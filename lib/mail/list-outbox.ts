import 'server-only'
import { isDemo } from '@/lib/config/demo'
import type { Prisma } from '@/lib/db/generated/client'
import type { Locale } from '@/lib/i18n/pathnames'
import { inMailbox, MAILBOXES } from '@/lib/mail/mailbox'
import { mailIfWhole } from '@/lib/mail/read-mail'
import { renderMail, type MailContent } from '@/lib/mail/render-mail'
import { openSecret } from '@/lib/mail/secrets'

const PAGE = 30

export type OutboxMail = {
  id: string
  to: string
  queuedAt: Date
  subject: string
  text: string
  link: string
  more: string[]
  /** False for one that does not hold its facts: it has no words, and its subject is its template. */
  whole: boolean
}

/** The newest mails as their receivers would read them. Only in a demonstration, where nothing is sent. */
export async function listOutbox(): Promise<OutboxMail[]> {
  if (!isDemo()) return []
  const newest = { orderBy: [{ queuedAt: 'desc' }, { id: 'asc' }], take: PAGE } satisfies Prisma.MailFindManyArgs
  const boxes = await Promise.all(MAILBOXES.map((box) => inMailbox(box, (client) => client.mail.findMany(newest))))
  const rows = boxes.flat().sort((a, b) => b.queuedAt.getTime() - a.queuedAt.getTime())
  return rows.slice(0, PAGE).map(({ id, toAddress, queuedAt, template, locale, params, sealed }) => {
    const mail = mailIfWhole(template, params)
    if (!mail) return { id, to: toAddress, queuedAt, subject: template, text: '', link: '', more: [], whole: false }
    const content = renderMail(
      { address: toAddress, locale: locale as Locale },
      { ...mail, secret: sealed ? openSecret(sealed) : null },
    )
    const { subject, text, link } = content
    return { id, to: toAddress, queuedAt, subject, text, link, more: linesOf(content), whole: true }
  })
}

/** What the mail carries beside its words, as a mail reader that shows everything would. */
function linesOf({ headers = {}, attachments = [] }: MailContent): string[] {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [...lines, ...attachments.map(({ filename, contentType }) => `${filename} (${contentType})`)]
}
