import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { MailFacts } from '@/lib/mail/facts'
import type { MailTemplate } from '@/lib/mail/templates'
import type { NoticeMail } from '@/lib/notices/kinds'

/**
 * Queues a mail that no page shows as news to a case's contact: to the person, or until someone has proven the address to the address itself. One
 * that said the case is not theirs is left in peace.
 */
export async function notifyContact<T extends Exclude<MailTemplate, NoticeMail>>(
  tx: Tx,
  caseId: string,
  template: T,
  facts: MailFacts<T>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO mail (person_id, to_address, locale, template, params)
    SELECT p.id, coalesce(p.email, c.contact_email), coalesce(p.locale, c.contact_locale), ${template},
      ${JSON.stringify(facts)}::jsonb
    FROM cases c LEFT JOIN person p ON p.id = c.contact_id
    WHERE c.id = ${caseId}::uuid AND c.contact_disowned_at IS NULL
      AND CASE WHEN c.contact_id IS NULL THEN c.contact_email IS NOT NULL
        ELSE p.email IS NOT NULL AND p.deactivated_at IS NULL END`
}
