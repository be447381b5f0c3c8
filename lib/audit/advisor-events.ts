/** What is said of an advisor, who is what it is about: codes and minutes, of which the rows keep only the newest. */
export type AdvisorFacts = {
  'competence.told': {
    divisions: string[]
    industries: string[]
    needs: string[]
    languages: string[]
    municipalities: string[]
  }
  /** `agreedMinutes`: a consultant's, in that round. */
  'terms.agreed': {
    weeklyMinutes: number | null
    roundId: string | null
    agreedMinutes: number | null
  }
}
