import 'server-only'
import { accessLine } from '@/lib/audit/note-access'
import type { CaseActor } from '@/lib/actors/actor'
import { notBarredFrom, thisCaseSeenBy } from '@/lib/cases/access'
import { TOLD_FIELDS, type CaseRow, type CompanyRow, type StandingRow, type ToldField } from '@/lib/cases/case-fields'
import type { Barrier, DeclineReason, NoBidReason, SentBackReason, TurnTo } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'
import { followersOf, referrersOf, type FollowingPartner } from '@/lib/cases/referrers-of'
import { Prisma, type CaseDecline, type LatestOutcome, type Procurement } from '@/lib/db/generated/client'
import { columns, type OrNull, type Row } from '@/lib/db/rows'
import type { Law, Procedure } from '@/lib/procurements/codes'
import type { Activity } from '@/lib/rounds/activities'
import type { RulesOfRound } from '@/lib/rounds/round'

const OF_CASE = [
  ...(['id', 'number', 'version', 'status', 'statusSinceAt', 'openedAt', 'openedVia', 'waitingSinceAt'] as const),
  ...(['responseDueOn', 'companyId', 'contactId', 'advisorId'] as const),
]
const OF_STANDING = [
  ...(['capMinutes', 'usedMinutes', 'reservedMinutes', 'minutesLeft', 'mandateVerified'] as const),
  ...(['lastLoggingDay', 'outcome', 'result', 'mergedMinutes', 'beyondMinutes'] as const),
]
const OF_COMPANY = ['orgKind', 'orgDisplay'] as const
const OF_PROCUREMENT = [
  ...(['buyerName', 'buyerOrgDigits', 'boughtFor', 'reference', 'tedNumber', 'noticeUrl', 'lots'] as const),
  ...(['bidDeadlineOn', 'bidDeadlineAt', 'title', 'law', 'procedure', 'cpv', 'questionsOn', 'questionsAt'] as const),
  ...(['awardDecidedOn', 'standstillEndsOn'] as const),
]
const OF_OUTCOME = ['why', 'firstPublicBid', 'barriers'] as const

type OutcomeRow = Row<LatestOutcome, { why: NoBidReason | null; barriers: Barrier[] }>
type ProcurementRow = Row<Procurement, { law: Law | null; procedure: Procedure | null }>
type DeclineRow = Row<CaseDecline, { reason: DeclineReason; turnTo: TurnTo }>

export type CaseView = Pick<CaseRow, ToldField | (typeof OF_CASE)[number]> &
  Pick<StandingRow, (typeof OF_STANDING)[number]> &
  Pick<CompanyRow, (typeof OF_COMPANY)[number]> &
  OrNull<Pick<ProcurementRow, (typeof OF_PROCUREMENT)[number]>> &
  OrNull<Pick<OutcomeRow, (typeof OF_OUTCOME)[number]>> &
  OrNull<Pick<DeclineRow, 'turnTo'>> & {
    declineReason: DeclineReason | null
    companyName: string
    contactEmail: string | null
    advisorName: string | null
    advisorPhone: string | null
    roundName: string
    roundClosed: boolean
    roundClosedOn: string | null
    /** The last day on which late time of a closed round is logged. */
    roundLogsUntil: string | null
    roundOpenedOn: string
    rules: RulesOfRound
    counted: Activity[]
    predecessorNumber: string | null
    successorNumber: string | null
    /** The partners that may follow the case, for its company. */
    followedBy: FollowingPartner[]
    /** The partners that referred it, and why it was sent back to them where it was; filled for staff only. */
    referredBy: string | null
    sentBackFor: SentBackReason | null
    /** Those that are still to be and those that wait to be logged, the first first. */
    meetings: BookedMeeting[]
    /** The times it was offered last, while they wait for an answer, or until it is seen what became of them. */
    offer: OfferedMeeting | null
    /** The lots of its procurement, where they are known. */
    lotRows: LotOfCase[]
    /** Cases that name the same procurement; filled for the lead only. */
    sameProcurement: string[]
    /** The newest case of each company that is this one registered otherwise; filled for staff only. */
    sameCompany: string[]
  }

/** `startsAt` is an instant as JSON has it. */
export type BookedMeeting = {
  id: string
  kind: Extract<Activity, 'meeting' | 'call'>
  startsAt: string
  lengthMinutes: number
  reservedMinutes: number
  place: string | null
  participants: string | null
  sequence: number
}

const RULES = Prisma.sql`jsonb_build_object('capMinutes', r.cap_minutes, 'responseWorkingDays', r.response_working_days,
  'holdLapseHours', r.hold_lapse_hours, 'lateAfterDays', r.late_after_days, 'logDaysAfterClose', r.log_days_after_close,
  'logDaysAfterRound', r.log_days_after_round, 'missedDraws', r.missed_draws, 'missedMinutes', r.missed_minutes, 'groupDraws', r.group_draws,
  'secondDraws', r.second_draws)`

const MEETINGS = Prisma.sql`ARRAY(
  SELECT jsonb_build_object('id', m.id, 'kind', m.kind, 'startsAt', m.starts_at, 'lengthMinutes', m.length_minutes,
    'reservedMinutes', m.reserved_minutes, 'place', m.place, 'participants', m.participants, 'sequence', m.sequence)
  FROM meeting m WHERE m.case_id = c.id AND m.status = 'booked' ORDER BY m.starts_at, m.id)`

const OFFER = Prisma.sql`(
  SELECT jsonb_build_object('id', t.id, 'status', t.status, 'times', t.times, 'endsAt', t.ends_at, 'reservedMinutes', t.reserved_minutes,
    'note', t.note)
  FROM (SELECT * FROM meeting_offer WHERE case_id = c.id ORDER BY offered_at DESC LIMIT 1) t
  WHERE t.status = 'waiting' OR t.status IN ('declined', 'lapsed') AND t.ended_at > programme_now() - interval '14 days'
    AND NOT EXISTS (SELECT FROM meeting m WHERE m.case_id = t.case_id AND m.booked_at > t.ended_at))`

const LOTS = Prisma.sql`ARRAY(SELECT jsonb_build_object('lotNo', l.lot_no, 'title', l.title, 'deadlineOn', l.deadline_on, 'deadlineAt', l.deadline_at,
  'sought', l.sought) FROM procurement_lot l WHERE l.procurement_id = c.procurement_id ORDER BY l.place)`

/** An instant is as JSON has it. */
export type LotOfCase = {
  lotNo: string
  title: string | null
  deadlineOn: string | null
  deadlineAt: string | null
  sought: boolean
}

/** Instants as JSON has them. What the company answered is for staff. */
export type OfferedMeeting = {
  id: string
  status: 'waiting' | 'declined' | 'lapsed'
  times: string[]
  endsAt: string
  reservedMinutes: number
  note: string | null
}

/**
 * A case with everything its page says of it, for this actor. Null when it is not there, or not theirs. The same statement
 * notes that the actor has seen what there was to see, unless it is a glance at the facts alone, and a read by staff in
 * the access log.
 */
export async function findCase(
  actor: CaseActor,
  number: string,
  look: 'whole' | 'glance' = 'whole',
): Promise<CaseView | null> {
  const { role, personId } = actor
  // Written into the statement, not passed to it: a plan made once then serves every reader of the role.
  const sameProcurement =
    role === 'project-lead'
      ? Prisma.sql`ARRAY(SELECT b.number FROM cases b WHERE b.number = ANY(s.same_procurement)
          AND ${notBarredFrom(personId, Prisma.sql`b.id`)} ORDER BY b.number)`
      : Prisma.sql`ARRAY[]::text[]`
  const sameCompany =
    role === 'company-contact'
      ? Prisma.sql`ARRAY[]::text[]`
      : Prisma.sql`ARRAY(
          SELECT k.number FROM (
            SELECT CASE l.company_id WHEN c.company_id THEN l.same_as_id ELSE l.company_id END AS id FROM company_link l
            WHERE l.ended_at IS NULL AND (l.company_id = c.company_id OR l.same_as_id = c.company_id)) x
          CROSS JOIN LATERAL (
            SELECT c.number FROM cases c WHERE c.company_id = x.id AND ${thisCaseSeenBy(actor)} ORDER BY c.opened_at DESC LIMIT 1) k
          ORDER BY k.number)`
  const followedBy = role === 'company-contact' ? followersOf(Prisma.sql`c.id`) : Prisma.sql`ARRAY[]::jsonb[]`
  const referral =
    role === 'company-contact'
      ? Prisma.sql`NULL AS "referredBy", NULL AS "sentBackFor"`
      : Prisma.sql`${referrersOf(Prisma.sql`c.id`)} AS "referredBy",
          (SELECT t.reason FROM referral_return t WHERE t.case_id = c.id) AS "sentBackFor"`
  const read = { action: 'read', subjectKind: 'case', personId, role } as const
  const noted =
    role === 'company-contact' ? Prisma.empty : Prisma.sql`, noted AS (${await accessLine(read, Prisma.sql`found`)})`
  const seen =
    look === 'glance'
      ? Prisma.empty
      : Prisma.sql`, seen AS (
    UPDATE notice SET seen_at = now() FROM found
    WHERE notice.case_id = found.id AND notice.person_id = ${personId}::uuid AND notice.seen_at IS NULL)`
  const [found] = await db().$queryRaw<CaseView[]>`
    WITH found AS (
      SELECT ${columns('c', OF_CASE)}, ${columns('c', TOLD_FIELDS)},
        ${columns('s', OF_STANDING)}, ${sameProcurement} AS "sameProcurement", ${sameCompany} AS "sameCompany",
        ${columns('o', OF_COMPANY)}, o.name AS "companyName",
        c.contact_email AS "contactEmail", v.name AS "advisorName", v.phone AS "advisorPhone",
        r.name AS "roundName", r.closed_on IS NOT NULL AS "roundClosed", r.opened_on::text AS "roundOpenedOn", ${RULES} AS rules,
        r.closed_on::text AS "roundClosedOn", (r.closed_on + r.log_days_after_round)::text AS "roundLogsUntil",
        ARRAY(SELECT activity FROM round_activity WHERE round_id = r.id AND counts) AS counted,
        ${columns('p', OF_PROCUREMENT)},
        before.number AS "predecessorNumber", after.number AS "successorNumber",
        ${MEETINGS} AS meetings, ${OFFER} AS offer, ${LOTS} AS "lotRows",
        d.reason AS "declineReason", d.turn_to AS "turnTo", ${columns('u', OF_OUTCOME)},
        ${followedBy} AS "followedBy", ${referral}
      FROM cases c
      JOIN case_standing s ON s.case_id = c.id
      JOIN company o ON o.id = c.company_id
      JOIN round r ON r.id = c.round_id
      LEFT JOIN person v ON v.id = c.advisor_id
      LEFT JOIN procurement p ON p.id = c.procurement_id
      LEFT JOIN cases before ON before.id = c.predecessor_id AND ${notBarredFrom(personId, Prisma.sql`before.id`)}
      LEFT JOIN cases after ON after.predecessor_id = c.id AND ${notBarredFrom(personId, Prisma.sql`after.id`)}
      LEFT JOIN case_decline d ON d.case_id = c.id
      LEFT JOIN LATERAL (SELECT * FROM latest_outcome WHERE case_id = c.id LIMIT 1) u ON true
      WHERE c.number = ${number} AND ${thisCaseSeenBy(actor)}
    )${noted}${seen}
    SELECT * FROM found`
  return found ?? null
}
