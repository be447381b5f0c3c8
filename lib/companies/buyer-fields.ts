import { z } from 'zod'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { optionalLine, typedLine } from '@/lib/refusals/fields'

/** A buyer's organisation number in any usual spelling; empty when it is not told. A public body is never a person. */
const buyerOrgNumber = typedLine()
  .transform((text, context) => {
    if (text === '') return ''
    const parsed = parseOrgNumber(text)
    if (parsed.ok && parsed.value.kind === 'legal') return parsed.value.digits
    context.addIssue(parsed.ok ? 'org-number-format' : parsed.fault)
    return z.NEVER
  })
  .optional()

/** The same where it must be told. */
export const neededBuyerNumber = buyerOrgNumber
  .refine((digits) => Boolean(digits), 'org-number-missing')
  .transform((digits) => digits ?? '')

/** Who buys, so that the same procurement is found however its buyer is spelt; a joint purchasing body names for whom. */
export const buyerFields = { buyerOrgNumber, boughtFor: optionalLine(200).optional() }
