export const REPORT_STATUSES = ['received', 'answered', 'closed'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]

/** Where a report may go from where it is. Closed by mistake, it can be taken up again until it is erased. */
export const REPORT_MOVES: Record<ReportStatus, readonly ReportStatus[]> = {
  received: ['answered', 'closed'],
  answered: ['closed'],
  closed: ['answered'],
}

/** After this long closed, the words and the address are erased. */
export const KEPT_YEARS = 1
