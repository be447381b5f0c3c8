import 'server-only'
import type { Status } from '@/lib/cases/status'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { kindOf } from '@/lib/notices/kinds'
import { noticeAndMail } from '@/lib/notices/notice-and-mail'

/**
 * Tells the people of the partner that follows the case, if one does, that its state is another. Their mails wait for as long
 * as the step can be undone, and go only if the case still stands there, see `stillHolds`.
 */
export async function tellPartner(tx: Tx, caseId: string, state: Status): Promise<void> {
  const [followed] = await tx.$queryRaw<{ number: string; code: string }[]>`
    SELECT c.number, a.code FROM referral r JOIN cases c ON c.id = r.case_id JOIN partner a ON a.id = r.partner_id
    WHERE r.case_id = ${caseId}::uuid AND EXISTS (SELECT FROM followed_case f WHERE f.referral_id = r.id)`
  if (!followed) return
  const { number, code: partnerCode } = followed
  const template = 'referral-state'
  const followers = Prisma.sql`person p WHERE EXISTS (
    SELECT FROM followed_case f WHERE f.person_id = p.id AND f.case_id = ${caseId}::uuid)`
  const facts = { number, state, partnerCode }
  await tx.$executeRaw(noticeAndMail(followers, { caseId, template, facts, kind: kindOf(template) }))
  await tx.$executeRaw`
    UPDATE mail SET next_at = now() + undo_time()
    WHERE queued_in = pg_current_xact_id() AND template = ${template} AND params ->> 'number' = ${number}`
}
