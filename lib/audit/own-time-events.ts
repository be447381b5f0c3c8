/** What advisors say of their own time, and what is said of it: weeks, months and absence. */
export type OwnTimeFacts = {
  /** An advisor's month as it was approved, in minutes; `entries` is how many there were. */
  'month.signed-off': {
    advisorId: string
    month: string
    entries: number
    counted: number
    outside: number
    travel: number
  }
  'absence.entered': { advisorId: string; firstOn: string; lastOn: string; coverId: string | null }
  'absence.withdrawn': { advisorId: string; firstOn: string; lastOn: string }
  /** An advisor's own week, by its Monday. */
  'week.done': { monday: string; entries: number; minutes: number }
  'week.reopened': { monday: string }
}
