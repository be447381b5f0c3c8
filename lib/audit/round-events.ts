/** Programme rounds, with what they are to reach. */
export type RoundFacts = {
  'round.opened': { code: string; capMinutes: number; counted: string[] }
  'round.closed': { accounts: number; ended?: number; carried?: number; opensOn?: string | null }
  'round.next-planned': { opensOn: string | null }
  /** `no`: how many times the round's targets have been set, this one counted. */
  'round.targets-set': { no: number; endsOn: string | null }
}
