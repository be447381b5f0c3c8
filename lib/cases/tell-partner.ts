import 'server-only'
import type { Status } from '@/lib/cases/status'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { kindOf } from '@/lib/notices/kinds'
import { noticeAndMail } from '@/lib/notices/notice-and-mail'

type Referred = {
  caseId: string
  partnerId: string
  number: string
  partnerCode: string
  follows: boolean
  returnedFor: string | null
  accepted: boolean
}

/**
 * Tells the people of each partner that follows the case that its state is another: that the referral is accepted, or sent
 * back and why, where that is what has happened. Each partner knows the case by the number it came to it under, also where it
 * lives on in another; whoever is at two of them is told once. Who may not follow it is told that one was sent back, and no
 * more. Their mails wait for as long as the step can be undone, and go only if it still is so, see `stillHolds`.
 */
export async function tellPartner(tx: Tx, caseId: string, state: Status): Promise<void> {
  const accepted = Prisma.sql`${state} = 'accepted' OR ${state} = 'assigned' AND EXISTS (SELECT FROM notice n
    WHERE n.case_id = f.case_id AND n.kind = 'referral-state' AND n.told_in = pg_current_xact_id())`
  await tell(tx, caseId, state, await referredIn(tx, caseId, state, Prisma.sql`f.lives`, accepted))
}

/**
 * Tells the partner of a case that was joined into another, unless that other stands where it stood itself: the partner knows
 * the one number, and by it sees where the other stands.
 */
export async function tellPartnerOfJoin(tx: Tx, caseId: string, was: Status, state: Status): Promise<void> {
  if (was === state) return
  const accepted = Prisma.sql`${was} = 'opened'`
  await tell(tx, caseId, state, await referredIn(tx, caseId, state, Prisma.sql`NOT f.lives`, accepted))
}

/** Each partner once, the one that may follow the case before one that may not; of its own two, what it came by itself. */
async function referredIn(tx: Tx, caseId: string, state: Status, which: Prisma.Sql, accepted: Prisma.Sql) {
  return tx.$queryRaw<Referred[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (f.partner_id) f.case_id AS "caseId", f.partner_id AS "partnerId", c.number, a.code AS "partnerCode",
        t.reason AS "returnedFor", EXISTS (SELECT FROM followed_case w WHERE w.referral_id = f.referral_id) AS follows,
        ${accepted} AS accepted
      FROM case_referral f JOIN cases c ON c.id = f.referred_id JOIN partner a ON a.id = f.partner_id
      LEFT JOIN referral_return t ON t.case_id = f.case_id AND ${state} = 'declined'
      WHERE f.case_id = ${caseId}::uuid AND ${which}
      ORDER BY f.partner_id, f.follows DESC, f.referred_id = f.case_id DESC, f.referred_at, c.number) r
    ORDER BY follows DESC, "partnerCode"`
}

const TEMPLATES = ['referral-accepted', 'referral-state', 'referral-returned', 'referral-returned-unnamed'] as const

async function tell(tx: Tx, caseId: string, state: Status, referred: readonly Referred[]): Promise<void> {
  const told: string[] = []
  for (const one of referred) {
    if (!one.follows && !one.returnedFor) continue
    await tx.$executeRaw(mailsOf(one, state, told))
    told.push(one.partnerId)
  }
  if (told.length === 0) return
  await tx.$executeRaw`
    UPDATE mail m SET next_at = now() + undo_time() FROM notice n
    WHERE m.queued_in = pg_current_xact_id() AND n.id = m.notice_id AND n.case_id = ${caseId}::uuid
      AND m.template = ANY(${[...TEMPLATES]})`
}

function mailsOf(one: Referred, state: Status, told: readonly string[]): Prisma.Sql {
  const { caseId, partnerId, number, partnerCode, follows, returnedFor: reason, accepted } = one
  const toldBy = (partner: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM told_of_referral f WHERE f.person_id = p.id AND f.case_id = ${caseId}::uuid
      AND f.kind = ${reason ? 'referral-returned' : 'referral-state'} AND f.partner_id ${partner}
      AND NOT barred_from_case(p.id, f.living_id) AND NOT barred_from_case(p.id, f.referred_id))`
  const to = Prisma.sql`person p WHERE ${toldBy(Prisma.sql`= ${partnerId}::uuid`)}
    AND NOT ${toldBy(Prisma.sql`= ANY(${[...told]}::uuid[])`)}`
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
