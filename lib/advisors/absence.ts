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
}

/** The days that somebody is away within, as who gives them a case needs to know. */
export type Away = Pick<Absence, 'firstOn' | 'lastOn'>

/** How soon an absence matters to whoever gives somebody a case. */
export const AWAY_SOON_DAYS = 14

/** How far ahead an absence is shown with what closes in it. */
export const AWAY_CASES_DAYS = 30

/** An open case whose last day, `dueOn`, lies within the absence of its advisor; with its version as it was seen. */
export type AwayCase = { absenceId: string; number: string; version: number; company: string; dueOn: string }
