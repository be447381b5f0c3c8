import { z } from 'zod'
import { handed, optionalText, requiredLine, seenNumber } from '@/lib/refusals/fields'

export const LONGEST_SUMMARY = 5_000

const words = { name: requiredLine('report-name-missing', 100) }
const seen = { id: z.uuid(), version: seenNumber(1) }

export const beginReportInput = z.object({ ...words, round: handed(40, 'report-name-missing') })
export type BeginReportInput = z.output<typeof beginReportInput>

export const writeReportInput = z.object({ ...seen, ...words, summary: optionalText(LONGEST_SUMMARY) })
export type WriteReportInput = z.output<typeof writeReportInput>

/** A report as it stands in its form: its words are kept, or kept and frozen. */
export const reportStepInput = writeReportInput.extend({ step: z.enum(['save', 'freeze']).catch('save') })
