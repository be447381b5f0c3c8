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
  /** Its state has become another since the reader saw it here. */
  changed: boolean
}
/** `returnedUnnamed`: how many of those that are not followed were sent back. */
export type Referrals = { followed: FollowedCase[]; total: number; notFollowed: number; returnedUnnamed: number }

/** What the partner has referred, newest first, as its terms let it see; what is shown is thereby seen. Without the company's consent a referral is one more in a number. */
export async function listReferrals(partner: Partner, partnerId: string, page: number): Promise<Referrals> {
  const mine = partner.partnerships.some((one) => one.partnerId === partnerId)
  const terms = mine ? await db().partnerTermsInForce.findUnique({ where: { partnerId } }) : null
  const own = terms?.seesStates ? [partnerId] : []
  const seen = notBarred(partner.personId, Prisma.sql`r.case_id`)
  const [followed, [counted]] = await Promise.all([
    db().$queryRaw<FollowedCase[]>`
      WITH shown AS (
      SELECT c.id, r.referred_at, c.number, day_of(r.referred_at)::text AS "referredOn", r.via, c.status,
        c.waiting_since_at IS NOT NULL AND c.status NOT IN ('closed', 'declined', 'withdrawn') AS waiting,
        EXISTS (
          SELECT FROM case_move m WHERE m.case_id IN (c.id, c.predecessor_id) AND m.status = 'ongoing'
        ) AS contacted,
        CASE WHEN t.case_id IS NOT NULL THEN 'returned' WHEN c.status = 'opened' THEN 'waiting'
          WHEN c.status IN ('accepted', 'assigned', 'ongoing') THEN 'accepted' END AS answer,
        t.reason AS "sentBackFor", t.words AS "sentBackWords"
      FROM referral r JOIN cases c ON c.id = r.case_id LEFT JOIN referral_return t ON t.case_id = r.case_id
      WHERE r.partner_id = ANY(${own}::uuid[]) AND r.consent_at IS NOT NULL AND r.consent_ended_at IS NULL AND ${seen}
      ORDER BY r.referred_at DESC, c.number DESC
      LIMIT ${REFERRALS_PER_PAGE} OFFSET ${(page - 1) * REFERRALS_PER_PAGE}), seen AS (
        UPDATE notice n SET seen_at = now()
        WHERE n.person_id = ${partner.personId}::uuid AND n.seen_at IS NULL AND n.kind IN ('referral-state', 'referral-returned')
          AND (n.case_id IN (SELECT id FROM shown) OR n.case_id IN (SELECT r.case_id FROM referral r
            WHERE r.partner_id = ANY(${own}::uuid[]) AND (r.consent_at IS NULL OR r.consent_ended_at IS NOT NULL)))
        RETURNING n.case_id)
      SELECT s.number, s."referredOn", s.via, s.status, s.waiting, s.contacted, s.answer, s."sentBackFor", s."sentBackWords",
        s.id IN (SELECT case_id FROM seen) AS changed
      FROM shown s ORDER BY s.referred_at DESC, s.number DESC`,
    db().$queryRaw<{ total: number; notFollowed: number; returnedUnnamed: number }[]>`
      SELECT count(*) FILTER (WHERE consent_at IS NOT NULL AND consent_ended_at IS NULL)::int AS total,
        count(*) FILTER (WHERE consent_at IS NULL OR consent_ended_at IS NOT NULL)::int AS "notFollowed",
        count(t.case_id) FILTER (WHERE consent_at IS NULL OR consent_ended_at IS NOT NULL)::int AS "returnedUnnamed"
      FROM referral r LEFT JOIN referral_return t ON t.case_id = r.case_id WHERE r.partner_id = ANY(${own}::uuid[]) AND ${seen}`,
  ])
  return {
    followed,
    total: counted?.total ?? 0,
    notFollowed: counted?.notFollowed ?? 0,
    returnedUnnamed: counted?.returnedUnnamed ?? 0,
  }
}
