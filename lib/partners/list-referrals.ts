import 'server-only'
import type { Partner } from '@/lib/actors/actor'
import { notBarred } from '@/lib/cases/access'
import type { Status } from '@/lib/cases/status'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { SentBackReason } from '@/lib/cases/codes'
import type { ReferralVia } from '@/lib/partners/codes'
import { REFERRALS_PER_PAGE } from '@/lib/partners/per-page'

/** All that a partner may know of a case: which, since when, its state and whether anybody has called. Nothing more. */
export type FollowedCase = {
  number: string
  referredOn: string
  via: ReferralVia
  status: Status
  waiting: boolean
  contacted: boolean
  /** What became of the referral itself; null once the case has ended otherwise. */
  answer: 'waiting' | 'accepted' | 'returned' | null
  /** Why it was sent back, in a code and in the lead's own words. */
  sentBackFor: SentBackReason | null
  sentBackWords: string | null
  /** The number of another of the partner's own that lives on in the same case; null of the first of them. */
  sameAs: string | null
  /** Its state has become another since the reader saw it here. */
  changed: boolean
}
/** `returnedUnnamed`: how many of those that are not followed were sent back. */
export type Referrals = { followed: FollowedCase[]; total: number; notFollowed: number; returnedUnnamed: number }

/**
 * What the partner has referred, newest first, as its terms let it see; what is shown is thereby seen. Each stands under the
 * number it came under, and how far it is is how far the case is that it lives on in. Without the company's consent a
 * referral is one more in a number.
 */
export async function listReferrals(partner: Partner, partnerId: string, page: number): Promise<Referrals> {
  const mine = partner.partnerships.some((one) => one.partnerId === partnerId)
  const terms = mine ? await db().partnerTermsInForce.findUnique({ where: { partnerId } }) : null
  const own = terms?.seesStates ? [partnerId] : []
  const open = (caseId: Prisma.Sql) => notBarred(partner.personId, caseId)
  const referred = Prisma.sql`case_referral f
    WHERE f.partner_id = ANY(${own}::uuid[]) AND f.case_id = f.referred_id
      AND ${open(Prisma.sql`f.referred_id`)} AND ${open(Prisma.sql`f.living_id`)}`
  const [followed, [counted]] = await Promise.all([
    db().$queryRaw<FollowedCase[]>`
      WITH mine AS (SELECT f.* FROM ${referred}), shown AS (
      SELECT a.id, c.id AS living_id, f.referred_at, a.number, day_of(f.referred_at)::text AS "referredOn", r.via, c.status,
        c.waiting_since_at IS NOT NULL AND c.status NOT IN ('closed', 'declined', 'withdrawn') AS waiting,
        EXISTS (
          SELECT FROM case_move m WHERE m.case_id IN (a.id, a.predecessor_id, c.id, c.predecessor_id) AND m.status = 'ongoing'
        ) AS contacted,
        CASE WHEN t.case_id IS NOT NULL THEN 'returned' WHEN c.status = 'opened' THEN 'waiting'
          WHEN c.status IN ('accepted', 'assigned', 'ongoing') THEN 'accepted' END AS answer,
        t.reason AS "sentBackFor", t.words AS "sentBackWords",
        nullif((SELECT n.number FROM mine o JOIN cases n ON n.id = o.referred_id WHERE o.living_id = f.living_id AND o.follows
          ORDER BY o.referred_id = o.living_id DESC, o.referred_at, n.number LIMIT 1), a.number) AS "sameAs"
      FROM mine f JOIN referral r ON r.id = f.referral_id JOIN cases a ON a.id = f.referred_id JOIN cases c ON c.id = f.living_id
      LEFT JOIN referral_return t ON t.case_id = f.living_id
      WHERE f.follows
      ORDER BY f.referred_at DESC, a.number DESC
      LIMIT ${REFERRALS_PER_PAGE} OFFSET ${(page - 1) * REFERRALS_PER_PAGE}), seen AS (
        UPDATE notice n SET seen_at = now()
        WHERE n.person_id = ${partner.personId}::uuid AND n.seen_at IS NULL AND n.kind IN ('referral-state', 'referral-returned')
          AND (n.case_id IN (SELECT id FROM shown UNION SELECT living_id FROM shown) OR n.case_id IN (
            SELECT f.case_id FROM case_referral f WHERE f.partner_id = ANY(${own}::uuid[])
            GROUP BY f.case_id HAVING NOT bool_or(f.follows)))
        RETURNING n.case_id)
      SELECT s.number, s."referredOn", s.via, s.status, s.waiting, s.contacted, s.answer, s."sentBackFor", s."sentBackWords",
        s."sameAs", EXISTS (SELECT FROM seen WHERE seen.case_id IN (s.id, s.living_id)) AS changed
      FROM shown s ORDER BY s.referred_at DESC, s.number DESC`,
    db().$queryRaw<{ total: number; notFollowed: number; returnedUnnamed: number }[]>`
      SELECT count(*) FILTER (WHERE f.follows)::int AS total, count(*) FILTER (WHERE NOT f.follows)::int AS "notFollowed",
        count(*) FILTER (WHERE NOT f.follows AND f.living_id IN (SELECT case_id FROM referral_return))::int AS "returnedUnnamed"
      FROM ${referred}`,
  ])
  return {
    followed,
    total: counted?.total ?? 0,
    notFollowed: counted?.notFollowed ?? 0,
    returnedUnnamed: counted?.returnedUnnamed ?? 0,
  }
}
