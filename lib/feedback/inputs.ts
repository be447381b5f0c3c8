import { z } from 'zod'
import { REPORT_STATUSES } from '@/lib/feedback/report-status'

export const reportBarrierInput = z.object({
  requestId: z.uuid(),
  what: z.string().trim().min(1, 'barrier-missing').max(4000, 'text-too-long'),
  page: z.string().trim().min(1, 'page-missing').max(500, 'text-too-long'),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .default('')
    .refine((text) => text === '' || z.email().max(320).safeParse(text).success, 'email-format'),
})
export type ReportBarrierInput = z.output<typeof reportBarrierInput>

export const moveReportInput = z.object({
  reportId: z.uuid(),
  version: z.coerce.number().int().min(0),
  to: z.enum(REPORT_STATUSES),
})
export type MoveReportInput = z.output<typeof moveReportInput>
