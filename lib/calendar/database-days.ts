/** A `date` column comes as midnight UTC; in TypeScript a day is its text, YYYY-MM-DD. */
export function dayFromDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}

export function dateFromDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
