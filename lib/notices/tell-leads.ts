import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { MailFacts } from '@/lib/mail/facts'
import { kindOf, type NoticeKind, type NoticeMail } from '@/lib/notices/kinds'
import { noticeAndMail, receiversOf } from '@/lib/notices/notice-and-mail'

const LEADS = Prisma.sql`person p WHERE EXISTS (
  SELECT FROM role_in_force r WHERE r.person_id = p.id AND r.role = 'project-lead')`

/** The same to every lead who is not barred from the case. */
export async function tellLeads<T extends NoticeMail>(
  tx: Tx,
  caseId: string,
  template: T,
  facts: MailFacts<T>,
): Promise<void> {
  await tx.$executeRaw(noticeAndMail(LEADS, { caseId, template, facts, kind: kindOf(template) }))
}

/** On their pages alone: what waits in the queue is no mail. */
export async function showLeads(tx: Tx, caseId: string, kind: NoticeKind): Promise<void> {
  await tx.$executeRaw`
    WITH ${receiversOf(LEADS, caseId)}
    INSERT INTO notice (person_id, case_id, kind) SELECT r.id, ${caseId}::uuid, ${kind} FROM receiver r`
}
