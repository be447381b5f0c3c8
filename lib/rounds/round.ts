import type { Activity } from '@/lib/rounds/activities'
import type { Draws } from '@/lib/rounds/draws'
import type { Weights } from '@/lib/rounds/weights'

/** What applies in a round, beside which work counts: product rule 1 and its neighbours. */
export type RulesOfRound = Draws & {
  capMinutes: number
  responseWorkingDays: number
  holdLapseHours: number
  lateAfterDays: number
  /** After a case of the round is closed. */
  logDaysAfterClose: number
  logDaysAfterRound: number
}

export type ListedRound = RulesOfRound &
  Weights & {
    likelyMinutes: number
    coolingMonths: number
    id: string
    code: string
    name: string
    openedOn: string
    closedOn: string | null
    nextOpensOn: string | null
    staffLoginLink: boolean
    counted: Activity[]
  }
