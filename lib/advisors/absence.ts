import { addDays } from '@/lib/calendar/days'
import type { BookedMeeting } from '@/lib/cases/find-case'

/** When an advisor is away, and who answers meanwhile. Nowhere does it say why. */
export type Absence = {
  id: string
  advisorId: string
  advisor: string
  firstOn: string
  lastOn: string
  /** Of a part-time week the days that are free, Monday being 1; none: every day. */
  weekdays: string[]
  coverId: string | null
  cover: string | null
  /** When who covers is away, too, so that nobody answers: the first of those days, the last, and how many they are. */
  coverAway: (Away & { days: number }) | null
}

/** The days that somebody is away within, as who gives them a case needs to know. */
export type Away = { firstOn: string; lastOn: string }

/** A booked meeting that lies within the absence of whoever is to hold it. `startsAt` is an ISO instant. */
export type AwayMeeting = Pick<BookedMeeting, 'id' | 'kind' | 'startsAt'> & {
  absenceId: string
  number: string
  company: string
}

/** How soon an absence matters to whoever gives somebody a case. */
export const AWAY_SOON_DAYS = 14

/** How far ahead an absence is shown with what closes in it. */
export const AWAY_CASES_DAYS = 30

/** Whether it goes on or begins so soon that the lead sees what closes in it. */
export const isShownWithCases = ({ firstOn }: Away, today: string) => firstOn <= addDays(today, AWAY_CASES_DAYS)

/** An open case whose last day, `dueOn`, lies within the absence of its advisor; with its version as it was seen. */
export type AwayCase = { absenceId: string; number: string; version: number; company: string; dueOn: string }
