import { z } from 'zod'
import { caseChangeInput } from '@/lib/cases/inputs'
import { otherCaseField } from '@/lib/cases/link-inputs'
import { seenNumber } from '@/lib/refusals/fields'

/** `number` is the case whose page it is done on, `version` of it as it was seen; `lives` which of the two goes on. */
export const joinCasesInput = caseChangeInput.extend({
  other: otherCaseField,
  otherVersion: seenNumber(),
  lives: z.enum(['this', 'other'], 'goes-on-missing'),
  requestId: z.uuid(),
})
export type JoinCasesInput = z.output<typeof joinCasesInput>
