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
    WITH ${receiversOf(receivers, caseId)}, told AS (
      INSERT INTO notice (person_id, case_id, kind, mail_due_at)
      SELECT r.id, ${caseId}::uuid, ${kind},
        CASE WHEN r.notice_mails = 'digest' AND NOT ${always}::boolean THEN ${nextDigest(new Date())}::timestamptz END
      FROM receiver r
      RETURNING id, person_id)
    INSERT INTO mail (person_id, to_address, locale, template, params, notice_id)
    SELECT p.id, p.email, p.locale, ${template}, ${JSON.stringify(facts)}::jsonb, CASE WHEN NOT ${always}::boolean THEN t.id END
    FROM told t JOIN person p ON p.id = t.person_id
    WHERE p.email IS NOT NULL AND (${always}::boolean OR p.notice_mails = 'at-once')`
}

/**
 * Those of `receivers` who have an account and are not barred from the case, as `receiver`. Who they are is found first: the
 * wall is asked of them, and not of everybody whom a plan happens to look at.
 */
export function receiversOf(receivers: Prisma.Sql, caseId: string): Prisma.Sql {
  return Prisma.sql`
    called AS MATERIALIZED (SELECT p.id, p.notice_mails FROM ${receivers} AND p.deactivated_at IS NULL),
    receiver AS (SELECT id, notice_mails FROM called WHERE NOT barred_from_case(id, ${caseId}::uuid))`
}
