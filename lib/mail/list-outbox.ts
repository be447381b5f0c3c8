import 'server-only'
import { isDemo } from '@/lib/config/demo'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/pathnames'
import { renderMail } from '@/lib/mail/render-mail'
import { openSecret } from '@/lib/mail/secrets'
import type { MailParams, MailTemplate } from '@/lib/mail/templates'

const PAGE = 30

export type OutboxMail = { id: string; to: string; queuedAt: Date; subject: string; text: string; link: string }

/** The newest mails as their receivers would read them. Only in a demonstration, where nothing is sent. */
export async function listOutbox(): Promise<OutboxMail[]> {
  if (!isDemo()) return []
  const rows = await db().mail.findMany({ orderBy: [{ queuedAt: 'desc' }, { id: 'asc' }], take: PAGE })
  return rows.map(({ id, toAddress, queuedAt, template, locale, params, sealed }) => {
    const content = renderMail({
      template: template as MailTemplate,
      locale: locale as Locale,
      params: params as MailParams,
      secret: sealed ? openSecret(sealed) : null,
    })
    return { id, to: toAddress, queuedAt, subject: content.subject, text: content.text, link: content.link }
  })
}
