import { z } from 'zod'
import { LEVELS, WILL_BID } from '@/lib/evaluations/codes'
import { handed, textOrNull } from '@/lib/refusals/fields'

export const evaluationInput = z.object({
  token: handed(100, 'link-unknown'),
  useful: z.coerce.number('useful-missing').int('useful-missing').min(1, 'useful-missing').max(5, 'useful-missing'),
  level: z.enum(LEVELS, 'level-missing'),
  willBid: z.enum(WILL_BID, 'will-bid-missing'),
  comment: textOrNull(2000),
})
export type EvaluationInput = z.output<typeof evaluationInput>
