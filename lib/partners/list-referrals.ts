import 'server-only'
import type { Partner } from '@/lib/actors/actor'
import { notBarred } from '@/lib/cases/access'
import type { Status } from '@/lib/cases/status'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
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
  /** Its state has become another since the reader saw it here. */
  changed: boolean
}
export type Referrals = { followed: FollowedCase[]; total: number; notFollowed: number }

/** What the partner has referred, newest first; what is shown is thereby seen. Without the company's consent a referral is one more in a number. */
export async function listReferrals(partner: Partner, partnerId: string, page: number): Promise<Referrals> {
  const own = partner.partnerships.filter((one) => one.partnerId === partnerId).map((one) => one.partnerId)
  const seen = notBarred(partner.personId, Prisma.sql`r.case_id`)
  const [followed, [counted]] = await Promise.all([
    db().$queryRaw<FollowedCase[]>`
      WITH shown AS (
      SELECT c.id, r.referred_at, c.number, day_of(r.referred_at)::text AS "referredOn", r.via, c.status,
        c.waiting_since_at IS NOT NULL AND c.status NOT IN ('closed', 'declined', 'withdrawn') AS waiting,
        EXISTS (
          SELECT FROM case_move m WHERE m.case_id IN (c.id, c.predecessor_id) AND m.status = 'ongoing'
        ) AS contacted
      FROM referral r JOIN cases c ON c.id = r.case_id
      WHERE r.partner_id = ANY(${own}::uuid[]) AND r.consent_at IS NOT NULL AND r.consent_ended_at IS NULL AND ${seen}
      ORDER BY r.referred_at DESC, c.number DESC
      LIMIT ${REFERRALS_PER_PAGE} OFFSET ${(page - 1) * REFERRALS_PER_PAGE}), seen AS (
        UPDATE notice n SET seen_at = now() FROM shown s
        WHERE n.case_id = s.id AND n.person_id = ${partner.personId}::uuid AND n.kind = 'referral-state' AND n.seen_at IS NULL
        RETURNING n.case_id)
      SELECT s.number, s."referredOn", s.via, s.status, s.waiting, s.contacted, s.id IN (SELECT case_id FROM seen) AS changed
      FROM shown s ORDER BY s.referred_at DESC, s.number DESC`,
    db().$queryRaw<{ total: number; notFollowed: number }[]>`
      SELECT count(*) FILTER (WHERE consent_at IS NOT NULL AND consent_ended_at IS NULL)::int AS total,
        count(*) FILTER (WHERE consent_at IS NULL OR consent_ended_at IS NOT NULL)::int AS "notFollowed"
      FROM referral r WHERE r.partner_id = ANY(${own}::uuid[]) AND ${seen}`,
  ])
  return { followed, total: counted?.total ?? 0, notFollowed: counted?.notFollowed ?? 0 }
}
