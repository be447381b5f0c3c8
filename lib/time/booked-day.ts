/** `concernsOn` is the day that the work was done on, where that day's month is closed: it is dated today instead. */
export type BookedDay = { workedOn: string; concernsOn: string | null }

type Months = { closedMonths: readonly string[]; today: string }

/**
 * The day that work is dated, so that no closed month changes. Closed while the transaction runs, the database refuses it
 * with UA084, and it is tried again.
 */
export function bookedDay({ closedMonths, today }: Months, doneOn: string): BookedDay {
  const closed = closedMonths.includes(doneOn.slice(0, 'YYYY-MM'.length))
  return closed ? { workedOn: today, concernsOn: doneOn } : { workedOn: doneOn, concernsOn: null }
}
