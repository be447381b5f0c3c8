import { z } from 'zod'
import { requiredLine, requiredText, seenNumber } from '@/lib/refusals/fields'
import { emailField } from '@/lib/people/contact-fields'
import { REPORT_STATUSES } from '@/lib/feedback/report-status'

export const reportBarrierInput = z.object({
  requestId: z.uuid(),
  what: requiredText('barrier-missing', 4000),
  page: requiredLine('page-missing', 500),
  email: z.union([z.literal(''), emailField]).default(''),
})
export type ReportBarrierInput = z.output<typeof reportBarrierInput>

export const moveReportInput = z.object({
  reportId: z.uuid(),
  version: seenNumber(),
  to: z.enum(REPORT_STATUSES),
})
export type MoveReportInput = z.output<typeof moveReportInput>
