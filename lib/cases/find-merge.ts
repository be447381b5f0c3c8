import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { Status } from '@/lib/cases/status'
import { db } from '@/lib/db/client'

/** Of one round: the pots of both, and what a merge would make of them. */
export type MergedPot = {
  round: string
  capMinutes: number
  /** Worked in the registration that is merged, used and booked in the one that goes on. */
  fromMinutes: number
  intoMinutes: number
  /** What the cap has no room for. */
  beyondMinutes: number
}
export type MergedHold = { number: string | null; startsAt: Date; minutes: number }
export type PlannedMerge = {
  from: { name: string; orgDisplay: string }
  into: { name: string; orgDisplay: string }
  pots: MergedPot[]
  /** Those that the reader may see. */
  cases: { number: string; status: Status }[]
  people: { name: string; verified: boolean }[]
  /** What is booked where it fits, and what there is no room for, by the meeting. */
  kept: MergedHold[]
  released: MergedHold[]
}

type Found = PlannedMerge & { fromId: string; intoId: string }
type Hold = MergedHold & { pot: string }

/** What merging the two of a link will do, before it is done; null where there is nothing to merge by it. */
export async function findMerge(lead: ProjectLead, companyId: string, linkId: string): Promise<PlannedMerge | null> {
  const [found] = await db().$queryRaw<Found[]>`
    SELECT f.id AS "fromId", i.id AS "intoId", jsonb_build_object('name', f.name, 'orgDisplay', f.org_display) AS from,
      jsonb_build_object('name', i.name, 'orgDisplay', i.org_display) AS into
    FROM company_link l JOIN company f ON f.id = l.company_id JOIN company i ON i.id = l.same_as_id
    WHERE l.id = ${linkId}::uuid AND l.ended_at IS NULL AND l.reason = 'registered-twice'
      AND ${companyId}::uuid IN (l.company_id, l.same_as_id) AND f.merged_into_id IS NULL`
  if (!found) return null
  const { fromId, intoId, from, into } = found
  const [pots, cases, people, holds] = await Promise.all([
    db().$queryRaw<MergedPot[]>`
      SELECT round, "capMinutes", "fromMinutes", "intoMinutes",
        greatest(0, "fromMinutes" - greatest(0, "capMinutes" - balance)) AS "beyondMinutes"
      FROM (
        SELECT r.name AS round, r.opened_on, a.cap_minutes AS "capMinutes", coalesce(o.balance, 0) AS balance,
          coalesce(o.balance + coalesce(o.beyond_minutes, 0), 0) AS "intoMinutes",
          (SELECT coalesce(sum(e.minutes), 0)::int FROM ledger_entry e
            WHERE e.account_id = a.id AND (e.kind = 'work' OR e.rev_kind = 'work')) AS "fromMinutes"
        FROM hour_account a JOIN round r ON r.id = a.round_id
        LEFT JOIN hour_account o ON o.round_id = a.round_id AND o.company_id = ${intoId}::uuid AND o.merged_into_id IS NULL
        WHERE a.company_id = ${fromId}::uuid AND a.merged_into_id IS NULL) p
      ORDER BY opened_on DESC`,
    db().$queryRaw<PlannedMerge['cases']>`
      SELECT c.number, c.status FROM cases c WHERE c.company_id = ${fromId}::uuid AND ${casesSeenBy(lead)}
      ORDER BY c.opened_at DESC`,
    db().$queryRaw<PlannedMerge['people']>`
      SELECT p.name, m.level = 'verified' AS verified FROM mandate m JOIN person p ON p.id = m.person_id
      WHERE m.company_id = ${fromId}::uuid AND mandate_lives(m) ORDER BY p.name`,
    db().$queryRaw<Hold[]>`
      SELECT CASE WHEN ${casesSeenBy(lead)} THEN c.number END AS number, m.starts_at AS "startsAt",
        m.reserved_minutes AS minutes, r.name AS pot
      FROM meeting m JOIN cases c ON c.id = m.case_id JOIN round r ON r.id = c.round_id
      WHERE c.company_id = ${fromId}::uuid AND m.status = 'booked' AND m.reserved_minutes > 0
      ORDER BY m.starts_at, m.id`,
  ])
  return { from, into, pots, cases, people, ...fitted(holds, pots) }
}

/** As the database does it: work first, then each hold as a whole, the earliest meeting first. */
function fitted(holds: readonly Hold[], pots: readonly MergedPot[]) {
  const used = new Map(pots.map((pot) => [pot.round, pot.fromMinutes + pot.intoMinutes]))
  const caps = new Map(pots.map((pot) => [pot.round, pot.capMinutes]))
  const [kept, released]: [MergedHold[], MergedHold[]] = [[], []]
  for (const { pot, ...hold } of holds) {
    const sum = (used.get(pot) ?? 0) + hold.minutes
    if (sum > (caps.get(pot) ?? 0)) released.push(hold)
    else {
      kept.push(hold)
      used.set(pot, sum)
    }
  }
  return { kept, released }
}
