import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import type { Away } from '@/lib/advisors/absence'
import { awaySoon } from '@/lib/advisors/away-soon'
import { mostPoints, rankCandidates, type Candidate, type CaseNeeds, type Ranked } from '@/lib/advisors/candidates'
import { SPOKEN, type Division } from '@/lib/advisors/codes'
import { ABSENCES, agreedLeft, bookedMeetings } from '@/lib/advisors/commitments'
import { freeMinutes, officeDays } from '@/lib/advisors/free-minutes'
import { triageClock } from '@/lib/advisors/triage-clock'
import { workedMinutes } from '@/lib/advisors/worked-minutes'
import { endOfDay } from '@/lib/calendar/instants'
import { addDays, today } from '@/lib/calendar/days'
import { startOfWeek } from '@/lib/calendar/weeks'
import { notBarred, thisCaseSeenBy } from '@/lib/cases/access'
import type { About, Need } from '@/lib/cases/codes'
import { likelyOf } from '@/lib/cases/slack'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { weightsOf, type Weights } from '@/lib/rounds/weights'

/** `freeSoon`: in the next two weeks, whatever case it is about. */
export type CandidateForCase = Ranked & { away: Away | null; minutesThisWeek: number; freeSoon: number | null }

/** `most`: all points that somebody can have for the case. */
export type CandidatesForCase = {
  candidates: CandidateForCase[]
  weights: Weights
  likelyMinutes: number
  most: number
}

/** How far ahead time is looked at where no bid closes. */
const DAYS_AHEAD = 14

/**
 * Every advisor, for a case that the lead sees, the best first: with the reasons why, from what the lead may see. Null where
 * they see no such case.
 */
export async function listCandidates(
  lead: ProjectLead,
  number: string,
  now = new Date(),
): Promise<CandidatesForCase | null> {
  const [asked] = await db().$queryRaw<AskedCase[]>`
    SELECT c.id, c.industry, c.needs, c.municipality_code AS "municipalityCode", r.weight_field AS "weightField",
      r.weight_time AS "weightTime", r.weight_help AS "weightHelp", r.weight_known AS "weightKnown",
      r.weight_load AS "weightLoad", r.weight_place AS "weightPlace", r.weight_language AS "weightLanguage",
      s.minutes_left AS "minutesLeft", c.about,
      coalesce(o.locale, c.contact_locale) AS locale, p.bid_deadline_at AS "bidDeadlineAt",
      ARRAY(SELECT DISTINCT left(x.cpv, 2) FROM (SELECT p.cpv UNION
        SELECT l.cpv FROM procurement_lot l WHERE l.procurement_id = p.id AND l.sought) x WHERE x.cpv IS NOT NULL ORDER BY 1) AS divisions
    FROM cases c JOIN round r ON r.id = c.round_id JOIN case_standing s ON s.case_id = c.id
    LEFT JOIN procurement p ON p.id = c.procurement_id LEFT JOIN person o ON o.id = c.contact_id
    WHERE c.number = ${number} AND ${thisCaseSeenBy(lead)}`
  if (!asked) return null
  const soon = endOfDay(addDays(today(now), DAYS_AHEAD))
  const hasDeadline = asked.bidDeadlineAt !== null && asked.bidDeadlineAt > now
  const until = hasDeadline && asked.bidDeadlineAt ? asked.bidDeadlineAt : soon
  const language = SPOKEN.find((one) => one === asked.locale) ?? null
  const likelyMinutes = likelyOf(asked, await triageClock(lead))
  const supportCase: CaseNeeds = { ...asked, likelyMinutes, language, until, hasDeadline }
  const weights = weightsOf(asked)
  const found = await listFor(lead, asked.id)
  const days = officeDays(now, soon)
  const ranked = rankCandidates(supportCase, found, weights, now)
  const candidates = ranked.flatMap((one) => {
    const known = found.find(({ id }) => id === one.id)
    if (!known) return []
    const { away, minutesThisWeek } = known
    return [{ ...one, away, minutesThisWeek, freeSoon: freeMinutes(known, now, soon, days) }]
  })
  return { candidates, weights, likelyMinutes, most: mostPoints(supportCase, weights) }
}

type AskedCase = Weights & {
  id: string
  industry: string
  needs: Need[]
  municipalityCode: string
  divisions: Division[]
  about: About
  minutesLeft: number
  locale: string
  bidDeadlineAt: Date | null
}

type Found = Candidate & Pick<CandidateForCase, 'away' | 'minutesThisWeek'>

/** What of each advisor the lead may see. */
function listFor(lead: ProjectLead, caseId: string): Promise<Found[]> {
  const seen = (id: Prisma.Sql) => notBarred(lead.personId, id)
  const none = Prisma.sql`'{}'::text[]`
  return db().$queryRaw<Found[]>`
    SELECT p.id, p.name, ${awaySoon} AS away, p.id IN (SELECT people_barred_from(${caseId}::uuid)) AS barred,
      coalesce(k.divisions, ${none}) AS divisions, coalesce(k.industries, ${none}) AS industries,
      coalesce(k.needs, ${none}) AS needs, coalesce(k.languages, ${none}) AS languages,
      coalesce(k.municipalities, ${none}) AS municipalities, t.weekly_minutes AS "weeklyMinutes",
      (SELECT count(*)::int FROM cases o WHERE o.advisor_id = p.id AND o.status IN ('assigned', 'ongoing')
        AND ${seen(Prisma.sql`o.id`)}) AS "openCases",
      EXISTS (SELECT FROM case_assignment a JOIN cases o ON o.id = a.case_id
        WHERE a.advisor_id = p.id AND o.company_id = c.company_id AND o.id <> c.id AND ${seen(Prisma.sql`o.id`)}) AS "helpedBefore",
      EXISTS (SELECT FROM case_return b WHERE b.case_id = c.id AND b.advisor_id = p.id) AS "gaveBack",
      ${ABSENCES} AS absences, ${bookedMeetings(seen)} AS booked, ${agreedLeft(seen)} AS "agreedLeft",
      ${workedMinutes(seen, Prisma.sql`${startOfWeek(today())}::date`)} AS "minutesThisWeek"
    FROM cases c JOIN round r ON r.id = c.round_id
    CROSS JOIN person p JOIN role_in_force s ON s.person_id = p.id AND s.role = 'advisor'
    LEFT JOIN advisor_competence k ON k.advisor_id = p.id LEFT JOIN advisor_terms t ON t.advisor_id = p.id
    WHERE c.id = ${caseId}::uuid AND p.deactivated_at IS NULL`
}
