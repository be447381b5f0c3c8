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
  /** The address of the calendar that they keep elsewhere; neither it nor what stands there is in any event. */
  'person.busy-calendar-given': Record<string, never>
  'person.busy-calendar-ended': Record<string, never>
}
