import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { MailFacts } from '@/lib/mail/facts'
import { isAlwaysMailed, type NoticeKind, type NoticeMail } from '@/lib/notices/kinds'
import { nextDigest } from '@/lib/notices/next-digest'

export type Told<T extends NoticeMail> = { caseId: string; template: T; facts: MailFacts<T>; kind: NoticeKind }

/**
 * A notice to each of `receivers`, rows of `person AS p`, and the mail of it to whoever wants it at once, or at seven
 * in the morning. Nobody is told of a case that they are barred from. Ends as a query whose rows become mails.
 */
export function noticeAndMail<T extends NoticeMail>(
  receivers: Prisma.Sql,
  { caseId, template, facts, kind }: Told<T>,
): Prisma.Sql {
  const always = isAlwaysMailed(kind)
  return Prisma.sql`
    WITH told AS (
      INSERT INTO notice (person_id, case_id, kind, mail_due_at)
      SELECT p.id, ${caseId}::uuid, ${kind},
        CASE WHEN p.notice_mails = 'digest' AND NOT ${always}::boolean THEN ${nextDigest(new Date())}::timestamptz END
      FROM ${receivers} AND p.deactivated_at IS NULL AND NOT barred_from_case(p.id, ${caseId}::uuid)
      RETURNING id, person_id)
    INSERT INTO mail (person_id, to_address, locale, template, params, notice_id)
    SELECT p.id, p.email, p.locale, ${template}, ${JSON.stringify(facts)}::jsonb, CASE WHEN NOT ${always}::boolean THEN t.id END
    FROM told t JOIN person p ON p.id = t.person_id
    WHERE p.email IS NOT NULL AND (${always}::boolean OR p.notice_mails = 'at-once')`
}
