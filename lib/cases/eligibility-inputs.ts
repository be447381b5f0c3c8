import { z } from 'zod'
import { ELIGIBILITY_EXCEPTIONS, MOST_MEASURED } from '@/lib/cases/eligibility'
import { caseNumberField } from '@/lib/cases/inputs'

const measured = z.coerce
  .number('number-0-1000000')
  .min(0, 'number-0-1000000')
  .max(MOST_MEASURED, 'number-0-1000000')
  .transform((told) => Math.ceil(told))
/** As it is typed in Swedish, in whole numbers upwards. */
const typed = (none: number | null) =>
  z.preprocess((told) => {
    if (typeof told !== 'string') return told ?? none
    return told.trim() === '' ? none : told.replace(/\s/g, '').replace(',', '.')
  }, measured.nullable())
const own = typed(null)
const ofGroup = typed(0).transform((told) => told ?? 0)
const answer = z.enum(['yes', 'no'], 'answer-missing').transform((told) => told === 'yes')

export const checkEligibilityInput = z.object({
  number: caseNumberField,
  requestId: z.uuid(),
  inCounty: answer,
  inSector: answer,
  people: own,
  turnover: own,
  balance: own,
  linkedPeople: ofGroup,
  linkedTurnover: ofGroup,
  linkedBalance: ofGroup,
  partnerPeople: ofGroup,
  partnerTurnover: ofGroup,
  partnerBalance: ofGroup,
  quarterPublic: answer,
  exception: z.preprocess(
    (told) => (told === '' || told === 'none' ? null : (told ?? null)),
    z.enum(ELIGIBILITY_EXCEPTIONS).nullable(),
  ),
})
export type CheckEligibilityInput = z.output<typeof checkEligibilityInput>
