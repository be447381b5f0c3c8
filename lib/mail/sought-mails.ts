import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { hasWords, wordsOf } from '@/lib/lists/sought-words'
import type { MailSort } from '@/lib/mail/mail-order'
import { MAILS } from '@/lib/mail/templates'

/** Mails, `mail AS m`, that have each word in their subject or in the part of their receiver's address that is shown. */
export function soughtMails(asked: string, locale: Locale): Prisma.Sql {
  const subjects = Object.entries<unknown>(messagesIn(locale).mail).flatMap(([template, words]) =>
    template in MAILS ? [{ template, subject: wordsIn(words) }] : [],
  )
  const says = (word: string) => {
    const like = `%${word}%`
    const templates = subjects.filter(({ subject }) => hasWords(word, subject)).map(({ template }) => template)
    return Prisma.sql`(m.template = ANY(${templates}::text[]) OR lower(split_part(m.to_address, '@', 2)) LIKE ${like}
      OR folded(concat_ws(' ', m.params ->> 'number', m.params ->> 'from', m.params ->> 'title', m.params ->> 'partner')) LIKE ${like})`
  }
  return Prisma.join([Prisma.sql`TRUE`, ...wordsOf(asked).map(says)], ' AND ')
}

/** A subject without what is filled in. */
function wordsIn(mail: unknown): string {
  const subject = typeof mail === 'object' && mail !== null && 'subject' in mail ? mail.subject : ''
  return typeof subject === 'string' ? subject.replace(/\{\w+\}/g, ' ') : ''
}

export const mailOrders: Record<MailSort, Prisma.Sql> = {
  when: Prisma.sql`m.queued_at DESC, m.id`,
  '-when': Prisma.sql`m.queued_at, m.id`,
  tries: Prisma.sql`m.attempts DESC, m.queued_at DESC, m.id`,
  '-tries': Prisma.sql`m.attempts, m.queued_at DESC, m.id`,
  fault: Prisma.sql`m.fault NULLS LAST, m.queued_at DESC, m.id`,
  '-fault': Prisma.sql`m.fault DESC NULLS LAST, m.queued_at DESC, m.id`,
}
