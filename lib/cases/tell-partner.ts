import 'server-only'
import type { Status } from '@/lib/cases/status'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { kindOf } from '@/lib/notices/kinds'
import { noticeAndMail } from '@/lib/notices/notice-and-mail'

type Referred = { number: string; partnerCode: string; follows: boolean; returnedFor: string | null; accepted: boolean }

/**
 * Tells the people of the partner that follows the case, if one does, that its state is another: that the referral is
 * accepted, or sent back and why, where that is what has happened. Who may not follow it is told that one was sent back, and
 * no more. Their mails wait for as long as the step can be undone, and go only if it still is so, see `stillHolds`.
 */
export async function tellPartner(tx: Tx, caseId: string, state: Status): Promise<void> {
  const [referred] = await tx.$queryRaw<Referred[]>`
    SELECT c.number, a.code AS "partnerCode", t.reason AS "returnedFor",
      EXISTS (SELECT FROM followed_case f WHERE f.referral_id = r.id) AS follows,
      ${state} = 'accepted' OR ${state} = 'assigned' AND EXISTS (SELECT FROM notice n
        WHERE n.case_id = c.id AND n.kind = 'referral-state' AND n.told_in = pg_current_xact_id()) AS accepted
    FROM referral r JOIN cases c ON c.id = r.case_id JOIN partner a ON a.id = r.partner_id
    LEFT JOIN referral_return t ON t.case_id = r.case_id AND ${state} = 'declined'
    WHERE r.case_id = ${caseId}::uuid`
  if (!referred || (!referred.follows && !referred.returnedFor)) return
  await tx.$executeRaw(mailsOf(caseId, referred, state))
  await tx.$executeRaw`
    UPDATE mail m SET next_at = now() + undo_time() FROM notice n
    WHERE m.queued_in = pg_current_xact_id() AND n.id = m.notice_id AND n.case_id = ${caseId}::uuid
      AND m.template = ANY(${[...TEMPLATES]})`
}

const TEMPLATES = ['referral-accepted', 'referral-state', 'referral-returned', 'referral-returned-unnamed'] as const

function mailsOf(caseId: string, referred: Referred, state: Status): Prisma.Sql {
  const { number, partnerCode, follows, returnedFor: reason, accepted } = referred
  const to = Prisma.sql`person p WHERE EXISTS (
    SELECT FROM told_of_referral f WHERE f.person_id = p.id AND f.case_id = ${caseId}::uuid
      AND f.kind = ${reason ? 'referral-returned' : 'referral-state'})`
  if (reason && !follows) {
    const template = 'referral-returned-unnamed'
    return noticeAndMail(to, { caseId, template, facts: { partnerCode }, kind: kindOf(template) })
  }
  if (reason) {
    const template = 'referral-returned'
    return noticeAndMail(to, {
      caseId,
      template,
      facts: { number, sentBackFor: reason, partnerCode },
      kind: kindOf(template),
    })
  }
  const template = accepted ? 'referral-accepted' : 'referral-state'
  return noticeAndMail(to, { caseId, template, facts: { number, state, partnerCode }, kind: kindOf(template) })
}
