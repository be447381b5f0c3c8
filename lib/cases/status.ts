export const STATUSES = ['opened', 'accepted', 'declined', 'assigned', 'ongoing', 'closed', 'withdrawn'] as const
export type Status = (typeof STATUSES)[number]

export const OPEN_STATUSES = ['opened', 'accepted', 'assigned', 'ongoing'] as const satisfies readonly Status[]

export function isOpen(status: Status): boolean {
  return (OPEN_STATUSES as readonly Status[]).includes(status)
}

/** Time is logged on a case in progress, and by its advisor up to `graceDays` after the close. Days as YYYY-MM-DD. */
export function acceptsTime(status: Status, lastLoggingDay: string | null, today: string): boolean {
  if (status === 'assigned' || status === 'ongoing') return true
  return status === 'closed' && lastLoggingDay !== null && today <= lastLoggingDay
}
