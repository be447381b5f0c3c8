import type { Division, Spoken } from '@/lib/advisors/codes'
import type { Need } from '@/lib/cases/codes'

/** What an advisor knows. `industries` and `municipalities` are the host's own codes. */
export type Competence = {
  divisions: Division[]
  industries: string[]
  needs: Need[]
  languages: Spoken[]
  municipalities: string[]
}

/** How much time of an advisor there is. `agreedMinutes`: a consultant's, in the round that is open. */
export type Terms = { weeklyMinutes: number | null; employer: string | null; agreedMinutes: number | null }

/** The versions are 0 where nothing has been told. */
export type AdvisorProfile = Competence &
  Terms & {
    id: string
    name: string
    competenceVersion: number
    termsVersion: number
  }
