import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { MailFacts } from '@/lib/mail/facts'
import { kindOf, type NoticeMail } from '@/lib/notices/kinds'
import { noticeAndMail } from '@/lib/notices/notice-and-mail'

/**
 * Tells a case's contact what has happened to it: the person, on their pages and by mail as they chose; or until someone
 * has proven the address, the address itself. One that said the case is not theirs is left in peace.
 */
export async function tellContact<T extends NoticeMail>(
  tx: Tx,
  caseId: string,
  template: T,
  facts: MailFacts<T>,
  kind = kindOf(template),
): Promise<void> {
  const contact = Prisma.sql`cases c JOIN person p ON p.id = c.contact_id
    WHERE c.id = ${caseId}::uuid AND c.contact_disowned_at IS NULL`
  await tx.$executeRaw`
    ${noticeAndMail(contact, { caseId, template, facts, kind })}
    UNION ALL
    SELECT NULL, c.contact_email, c.contact_locale, ${template}, ${JSON.stringify(facts)}::jsonb, NULL FROM cases c
    WHERE c.id = ${caseId}::uuid AND c.contact_id IS NULL AND c.contact_email IS NOT NULL AND c.contact_disowned_at IS NULL`
}
