import type { Division, Spoken } from '@/lib/advisors/codes'
import { freeMinutes, officeDays, type Commitments, type OfficeDay } from '@/lib/advisors/free-minutes'
import type { Competence } from '@/lib/advisors/profile'
import type { Need } from '@/lib/cases/codes'
import type { Weight, Weights } from '@/lib/rounds/weights'

/** What of a case decides who can take it. */
export type CaseNeeds = {
  industry: string
  divisions: readonly Division[]
  needs: readonly Need[]
  municipalityCode: string
  /** What its contact speaks with us, where that is not Swedish. */
  language: Spoken | null
  /** Until when there is time: the bid deadline, or two weeks where there is none ahead. */
  until: Date
  hasDeadline: boolean
  /** What it likely takes. */
  likelyMinutes: number
}

export type Candidate = Competence &
  Commitments & {
    id: string
    name: string
    openCases: number
    /** The wall keeps them from it; nothing else of them is said. */
    barred: boolean
    helpedBefore: boolean
    /** They had it, and gave it back. */
    gaveBack: boolean
  }

/** Why somebody stands where they do. `points`: what it is worth, 0 for what only speaks against. */
export type Reason = { points: number } & (
  | { code: 'knows-sector' | 'helped-before' | 'covers' | 'time-unknown' | 'gave-back' }
  | { code: 'knows-field'; division: Division }
  | { code: 'helps'; count: number; of: number }
  | { code: 'speaks'; language: Spoken }
  | { code: 'free' | 'too-little'; minutes: number; hasDeadline: boolean }
  | { code: 'open-cases'; count: number }
)

export type Ranked = Pick<Candidate, 'id' | 'name' | 'barred' | 'openCases'> & {
  points: number
  free: number | null
  reasons: Reason[]
}

/** Whoever has so many open cases has no points left for having few. */
const MANY_CASES = 5

/** Those who can take a case, the best first: whoever gave it back after the others, and last those whom the wall bars. */
export function rankCandidates(
  supportCase: CaseNeeds,
  candidates: readonly Candidate[],
  weights: Weights,
  now: Date,
): Ranked[] {
  const days = officeDays(now, supportCase.until)
  return candidates.map((one) => weigh(supportCase, one, weights, now, days)).sort(inOrder)
}

/** What would be all points for this case. */
export function mostPoints({ needs, language }: CaseNeeds, weights: Weights): number {
  const { weightField, weightTime, weightHelp, weightKnown, weightLoad, weightPlace, weightLanguage } = weights
  const always = weightField + weightTime + weightKnown + weightLoad + weightPlace
  return always + (told(needs).length > 0 ? weightHelp : 0) + (language ? weightLanguage : 0)
}

function weigh(
  supportCase: CaseNeeds,
  candidate: Candidate,
  weights: Weights,
  now: Date,
  days: readonly OfficeDay[],
): Ranked {
  const { id, name, barred, openCases } = candidate
  if (barred) return { id, name, barred, openCases, points: 0, free: null, reasons: [] }
  const free = freeMinutes(candidate, now, supportCase.until, days)
  const part = (weight: Weight, share: number) => Math.round(weights[weight] * share)
  const reasons = [
    ...ofField(supportCase, candidate, part('weightField', 1)),
    ...ofHelp(supportCase, candidate, (share) => part('weightHelp', share)),
    ...ofTime(supportCase, free, (share) => part('weightTime', share)),
    ...(candidate.helpedBefore ? [{ code: 'helped-before' as const, points: part('weightKnown', 1) }] : []),
    ...ofPlace(supportCase, candidate, part('weightPlace', 1), part('weightLanguage', 1)),
    {
      code: 'open-cases' as const,
      count: openCases,
      points: part('weightLoad', Math.max(0, 1 - openCases / MANY_CASES)),
    },
    ...(candidate.gaveBack ? [{ code: 'gave-back' as const, points: 0 }] : []),
  ]
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0)
  return { id, name, barred, openCases, points, free, reasons }
}

/** Of sector and CPV either is enough: both say that somebody knows what is bought. */
function ofField(of: CaseNeeds, { industries, divisions }: Candidate, points: number): Reason[] {
  const division = of.divisions.find((one) => divisions.includes(one))
  const knows = industries.includes(of.industry)
  return [
    ...(knows ? [{ code: 'knows-sector' as const, points }] : []),
    ...(division ? [{ code: 'knows-field' as const, division, points: knows ? 0 : points }] : []),
  ]
}

function ofHelp(of: CaseNeeds, { needs }: Candidate, worth: (share: number) => number): Reason[] {
  const asked = told(of.needs)
  const count = asked.filter((need) => needs.includes(need)).length
  return count === 0 ? [] : [{ code: 'helps', count, of: asked.length, points: worth(count / asked.length) }]
}

function ofTime(
  { likelyMinutes, hasDeadline }: CaseNeeds,
  free: number | null,
  worth: (share: number) => number,
): Reason[] {
  if (free === null) return [{ code: 'time-unknown', points: 0 }]
  const code = free < likelyMinutes ? 'too-little' : 'free'
  return [{ code, minutes: free, hasDeadline, points: worth(Math.min(1, free / likelyMinutes)) }]
}

function ofPlace(of: CaseNeeds, { municipalities, languages }: Candidate, covers: number, speaks: number): Reason[] {
  return [
    ...(municipalities.includes(of.municipalityCode) ? [{ code: 'covers' as const, points: covers }] : []),
    ...(of.language && languages.includes(of.language)
      ? [{ code: 'speaks' as const, language: of.language, points: speaks }]
      : []),
  ]
}

/** "Something else" is no kind of help that anybody knows. */
const told = (needs: readonly Need[]) => needs.filter((need) => need !== 'other')

const last = ({ barred, reasons }: Ranked) => (barred ? 2 : reasons.some(({ code }) => code === 'gave-back') ? 1 : 0)

function inOrder(one: Ranked, other: Ranked): number {
  return (
    last(one) - last(other) ||
    other.points - one.points ||
    (other.free ?? -1) - (one.free ?? -1) ||
    one.openCases - other.openCases ||
    one.name.localeCompare(other.name, 'sv') ||
    (one.id < other.id ? -1 : 1)
  )
}

/** For several cases at once, which no one case puts in order: whoever has the most time first. */
export function bySpareTime<One extends { freeSoon: number | null; openCases: number }>(all: readonly One[]): One[] {
  return [...all].sort((one, other) => (other.freeSoon ?? -1) - (one.freeSoon ?? -1) || one.openCases - other.openCases)
}
