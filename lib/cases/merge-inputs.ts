import { z } from 'zod'
import { caseNumberField } from '@/lib/cases/inputs'
import { MERGE_REASONS } from '@/lib/companies/codes'
import { requiredLine } from '@/lib/refusals/fields'

export const mergeCompaniesInput = z.object({
  number: caseNumberField,
  linkId: z.uuid(),
  requestId: z.uuid(),
  reason: z.enum(MERGE_REASONS, 'merge-reason-missing'),
})
export type MergeCompaniesInput = z.output<typeof mergeCompaniesInput>

export const markExcessInput = z.object({ findingId: z.uuid(), note: requiredLine('excess-note-missing', 1000) })
export type MarkExcessInput = z.output<typeof markExcessInput>
