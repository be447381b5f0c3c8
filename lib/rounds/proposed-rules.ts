import { formatMinutes, minutes } from '@/lib/calendar/minutes'
import { COUNTED_BY_DEFAULT, type Activity } from '@/lib/rounds/activities'
import { USUAL_COOLING_MONTHS } from '@/lib/rounds/cooling'
import { USUAL_DRAWS } from '@/lib/rounds/draws'
import type { RulesOfRound } from '@/lib/rounds/round'
import { USUAL_LIKELY_MINUTES, USUAL_WEIGHTS, WEIGHTS, type Weights } from '@/lib/rounds/weights'

type Situation = { locale: 'sv' | 'en'; responseWorkingDays: number; hasDirectory: boolean }
type Before = Omit<RulesOfRound, 'logDaysAfterClose'> &
  Weights & { likelyMinutes: number; coolingMonths: number; counted: readonly Activity[]; staffLoginLink: boolean }

/** What the form for a new round proposes, as it would be typed: the rules of the round before it, or the usual ones. */
export function proposedRules(
  before: Before | null | undefined,
  { locale, responseWorkingDays, hasDirectory }: Situation,
): Record<string, string | string[]> {
  const rules = before ?? {
    ...{ capMinutes: 300, responseWorkingDays, logDaysAfterRound: 14, lateAfterDays: 14, holdLapseHours: 48 },
    ...{ counted: COUNTED_BY_DEFAULT, staffLoginLink: false, likelyMinutes: USUAL_LIKELY_MINUTES },
    coolingMonths: USUAL_COOLING_MONTHS,
    ...USUAL_DRAWS,
    ...USUAL_WEIGHTS,
  }
  return {
    cap: formatMinutes(minutes(rules.capMinutes), locale),
    responseWorkingDays: String(rules.responseWorkingDays),
    logDaysAfterRound: String(rules.logDaysAfterRound),
    lateAfterDays: String(rules.lateAfterDays),
    holdLapseHours: String(rules.holdLapseHours),
    coolingMonths: String(rules.coolingMonths),
    missedDraws: rules.missedDraws,
    missedMinutes: String(rules.missedMinutes),
    groupDraws: rules.groupDraws,
    secondDraws: rules.secondDraws,
    ...Object.fromEntries(WEIGHTS.map((weight) => [weight, String(rules[weight])])),
    likelyMinutes: String(rules.likelyMinutes),
    counted: [...rules.counted],
    // Without a directory there is no other way in for staff.
    ...((rules.staffLoginLink || !hasDirectory) && { staffLoginLink: 'on' }),
  }
}
