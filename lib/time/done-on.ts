import { dayFromDate } from '@/lib/calendar/database-days'

/** The day that the work was done on, wherever it is dated; empty of a row that is no work. */
export function doneOnOf({ workedOn, concernsOn }: { workedOn: Date | null; concernsOn: Date | null }): string {
  const day = concernsOn ?? workedOn
  return day ? dayFromDate(day) : ''
}
