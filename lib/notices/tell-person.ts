import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { MailFacts } from '@/lib/mail/facts'
import { kindOf, type NoticeKind, type NoticeMail } from '@/lib/notices/kinds'
import { noticeAndMail, receiversOf } from '@/lib/notices/notice-and-mail'

/** Tells someone what has happened to a case, in the transaction of the change: on their pages, and by mail as they chose. */
export async function tellPerson<T extends NoticeMail>(
  tx: Tx,
  personId: string,
  caseId: string,
  template: T,
  facts: MailFacts<T>,
): Promise<void> {
  const told = { caseId, template, facts, kind: kindOf(template) }
  await tx.$executeRaw(noticeAndMail(Prisma.sql`person p WHERE p.id = ${personId}::uuid`, told))
}

/** On their pages alone: a mail of its own tells it, or none is wanted. */
export async function showPerson(tx: Tx, personId: string, caseId: string, kind: NoticeKind): Promise<void> {
  await tx.$executeRaw`
    WITH ${receiversOf(Prisma.sql`person p WHERE p.id = ${personId}::uuid`, caseId)}
    INSERT INTO notice (person_id, case_id, kind) SELECT r.id, ${caseId}::uuid, ${kind} FROM receiver r`
}
