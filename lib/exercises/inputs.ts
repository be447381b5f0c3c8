import { z } from 'zod'
import { DIVISIONS } from '@/lib/advisors/codes'
import { clockField, comingDayField } from '@/lib/calendar/fields'
import { LEAD_HOURS, UNITS } from '@/lib/capabilities/codes'
import { amountField } from '@/lib/capabilities/inputs'
import { ANSWERS, type Answer, LONGEST_WHAT, LONGEST_WORDS } from '@/lib/exercises/codes'
import { handed, lineOrNull, requiredLine, ticked } from '@/lib/refusals/fields'

const withinHours = z.coerce.number('within-missing').pipe(z.literal(LEAD_HOURS, 'within-missing'))
const nothing = (typed: unknown) => (typed === '' || typed === undefined ? null : typed)

export const openExerciseInput = z.object({
  /** Made when the form is drawn: sent twice, it asks once. */
  requestId: z.uuid(),
  division: z.enum(DIVISIONS, 'exercise-division-missing'),
  /** Null for anywhere. */
  municipality: z.preprocess(nothing, z.string().regex(/^\d{4}$/).nullable()),
  what: requiredLine('what-missing', LONGEST_WHAT),
  amount: amountField('amount-missing'),
  unit: z.enum(UNITS, 'unit-missing'),
  withinHours,
  day: comingDayField('answer-day-missing', 'answer-day-passed', 'exercise-too-far'),
  clock: clockField(),
}) // prettier-ignore
export type OpenExerciseInput = z.output<typeof openExerciseInput>

export const ofExerciseInput = z.object({ exerciseId: z.uuid() })
export type OfExerciseInput = z.output<typeof ofExerciseInput>

type Told = { answer: Answer; amount: number | null; withinHours: number | null }
/** A no says neither; whatever is wrong beside it, what is missing is said in the same answer. */
const says = (name: 'amount' | 'withinHours') => (told: Told) => told.answer === 'no' || told[name] !== null
const isRead = ({ value }: { value: unknown }) =>
  typeof value === 'object' && value !== null && 'answer' in value && ANSWERS.some((one) => one === value.answer)

/** By a link. How much and how soon is asked of a yes and of a part alone. */
export const answerExerciseInput = z
  .object({
    token: handed(100, 'link-unknown'),
    answer: z.enum(ANSWERS, 'exercise-answer-missing'),
    amount: z.preprocess(nothing, amountField('amount-missing').nullable()),
    withinHours: z.preprocess(nothing, withinHours.nullable()),
    words: lineOrNull(LONGEST_WORDS),
    forBuyers: ticked,
  })
  .refine(says('amount'), { path: ['amount'], error: 'amount-missing', when: isRead })
  .refine(says('withinHours'), { path: ['withinHours'], error: 'within-missing', when: isRead })
  .transform((said) => (said.answer === 'no' ? { ...said, amount: null, withinHours: null, forBuyers: false } : said))
export type AnswerExerciseInput = z.output<typeof answerExerciseInput>
