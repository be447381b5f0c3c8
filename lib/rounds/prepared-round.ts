import { dateFromDay, dayFromDate } from '@/lib/calendar/database-days'
import { minutes } from '@/lib/calendar/minutes'
import type { Activity } from '@/lib/rounds/activities'
import { drawsOf, storedDraws } from '@/lib/rounds/draws'
import type { PrepareRoundInput, RoundRules } from '@/lib/rounds/inputs'
import { wholeTargets, type Targets } from '@/lib/rounds/targets'
import { weightsOf, type Weights } from '@/lib/rounds/weights'

/** The next round before it opens: its rules as a form tells them, and the day it is to open by itself. */
export type PreparedRound = Omit<RoundRules, keyof Targets> & Targets & { id: string; version: number; opensOn: string }

type Stored = Weights &
  Omit<Targets, 'endsOn'> &
  Pick<RoundRules, 'name' | 'code' | 'responseWorkingDays' | 'logDaysAfterRound' | 'lateAfterDays' | 'coolingMonths'> &
  Pick<RoundRules, 'holdLapseHours' | 'likelyMinutes' | 'staffLoginLink' | 'missedMinutes'> & {
    capMinutes: number
    missedDraws: string
    groupDraws: string
    secondDraws: string
    counted: string[]
    opensOn: Date
    endsOn: Date | null
  }

/** As a row of the database has it. */
export function storedPreparation(input: PrepareRoundInput): Stored {
  const { name, code, cap: capMinutes, counted, responseWorkingDays, logDaysAfterRound, staffLoginLink } = input
  const { lateAfterDays, holdLapseHours, likelyMinutes, coolingMonths, opensOn } = input
  const { endsOn, ...targets } = wholeTargets(input)
  return {
    ...{ name, code, capMinutes, counted, responseWorkingDays, logDaysAfterRound, staffLoginLink },
    ...{ lateAfterDays, holdLapseHours, likelyMinutes, coolingMonths, opensOn: dateFromDay(opensOn) },
    ...{ ...drawsOf(input), ...weightsOf(input), ...targets, endsOn: endsOn ? dateFromDay(endsOn) : null },
  }
}

/** The row as a form would have told it. */
export function readPreparation(row: Stored & { id: string; version: number }): PreparedRound {
  const { capMinutes, counted, opensOn, endsOn, ...rules } = row
  return {
    ...{ ...rules, ...storedDraws(row), cap: minutes(capMinutes), counted: counted as Activity[] },
    ...{ opensOn: dayFromDate(opensOn), endsOn: endsOn && dayFromDate(endsOn) },
  }
}
