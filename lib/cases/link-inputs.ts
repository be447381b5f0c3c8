import { z } from 'zod'
import { caseNumberField } from '@/lib/cases/inputs'
import { LINK_REASONS } from '@/lib/companies/codes'
import { handed, requiredLine } from '@/lib/refusals/fields'

/** The number of a case of the other company, as it is typed or stands in an address. */
export const otherCaseField = requiredLine('target-missing', 30).transform((number) => number.toUpperCase())

export const linkCompaniesInput = z.object({
  number: caseNumberField,
  other: otherCaseField,
  reason: z.enum(LINK_REASONS, 'reason-missing'),
  /** Which of the two goes on. */
  goesOn: z.enum(['this', 'other'], 'goes-on-missing'),
})
export type LinkCompaniesInput = z.output<typeof linkCompaniesInput>

export const endCompanyLinkInput = z.object({ number: handed(30, 'case-not-found'), linkId: z.uuid() })
export type EndCompanyLinkInput = z.output<typeof endCompanyLinkInput>
