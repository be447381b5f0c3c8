import type { About } from '@/lib/cases/codes'
import type { Status } from '@/lib/cases/status'

export type ListedCase = {
  number: string
  company: string
  municipalityCode: string
  about: About
  status: Status
  waiting: boolean
  advisor: string | null
  openedOn: string
  bidDeadlineOn: string | null
  /** Of the company's five hours. */
  minutesLeft: number
  /** Logged on the case in the chosen period, towards the five hours and outside the support. */
  minutes: number
  outsideMinutes: number
  /** From opening to the first contact. */
  waitedSeconds: number | null
}
