/** Programme rounds, what they are to reach, and what the steering group is told of them. */
export type RoundFacts = {
  /** `missed`, `group`, `second`: what a meeting draws that the company does not come to, one with several companies from each, and one with two advisors. */
  'round.opened': {
    code: string
    capMinutes: number
    counted: string[]
    missed?: string | null
    group?: string | null
    second?: string | null
  }
  'round.closed': { accounts: number; ended?: number; carried?: number; opensOn?: string | null }
  /** Of a round that is to come: under what code, from which day. */
  'round.prepared': { code: string; opensOn: string }
  'round.preparation-changed': { code: string; opensOn: string }
  'round.preparation-dropped': { code: string; opensOn: string }
  'round.next-planned': { opensOn: string | null }
  /** `no`: how many times the round's targets have been set, this one counted. */
  'round.targets-set': { no: number; endsOn: string | null }
  /** `no`: the number of the steering group's report. */
  'report.begun': { no: number }
  'report.written': { version: number }
  /** With the version of its words. */
  'report.frozen': { version: number }
  /** How many companies there are in the municipalities, said for the `no`th time, by a count of a day. */
  'companies.counted': { no: number; countedOn: string }
  /** What an evaluator is handed of a day: how many cases and pieces of work. */
  'extract.taken': { asOf: string; cases: number; entries: number }
}
