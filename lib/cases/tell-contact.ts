import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { MailFacts } from '@/lib/mail/facts'
import { kindOf, type NoticeMail } from '@/lib/notices/kinds'
import { noticeAndMail } from '@/lib/notices/notice-and-mail'

/**
 * Tells a case's contact what has happened to it: the person, on their pages and by mail as they chose; or until someone
 * has proven the address, the address itself; and who told of the cases that live on in it. One that said the case is
 * not theirs is left in peace.
 */
export async function tellContact<T extends NoticeMail>(
  tx: Tx,
  caseId: string,
  template: T,
  facts: MailFacts<T>,
  kind = kindOf(template),
): Promise<void> {
  // Once each, and of a joined case only whoever may read on there.
  const told = Prisma.sql`cases c WHERE c.contact_disowned_at IS NULL
    AND c.id IN (SELECT ${caseId}::uuid UNION SELECT cases_joined_into(${caseId}::uuid))
    AND (c.id = ${caseId}::uuid OR case_contact_verified(c.id)
      OR c.contact_id = (SELECT t.contact_id FROM cases t WHERE t.id = ${caseId}::uuid))`
  const contact = Prisma.sql`(SELECT DISTINCT c.contact_id FROM ${told}) c JOIN person p ON p.id = c.contact_id WHERE true`
  await tx.$executeRaw`
    ${noticeAndMail(contact, { caseId, template, facts, kind })}
    UNION ALL
    SELECT NULL, a.* FROM (
      SELECT DISTINCT ON (c.contact_email) c.contact_email, c.contact_locale, ${template}, ${JSON.stringify(facts)}::jsonb, NULL::uuid
      FROM ${told} AND c.contact_id IS NULL AND c.contact_email IS NOT NULL ORDER BY c.contact_email) a`
}
