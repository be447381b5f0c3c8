import { z } from 'zod'
import { handed, listOf, optionalText, requiredText, textSoFar, seenNumber } from '@/lib/refusals/fields'
import { clockOrNull, dayField, dayOrNull } from '@/lib/calendar/fields'
import {
  BARRIERS, BID_RESULTS, CALL_TIMES, DECLINE_REASONS, NO_BID_REASONS, OUTCOMES_TOLD, REOPEN_REASONS, RETURN_REASONS, TURN_TO,
} from '@/lib/cases/codes' // prettier-ignore
import { toldFields } from '@/lib/cases/told-fields'
import { nameField } from '@/lib/people/contact-fields'
import { phoneField } from '@/lib/people/phone-field'
import { NO_NEXT } from '@/lib/cases/queue-place'
import { buyerFields, neededBuyerNumber } from '@/lib/companies/buyer-fields'
import { moreProcurementFields, procurementFields } from '@/lib/procurements/inputs'

export const caseNumberField = z.string().regex(/^[A-Z]{1,6}-\d{4}-\d{1,9}$/, 'case-not-found')
/** The version of the case that the person had before them. */
const version = seenNumber()
const text = requiredText('text-missing', 5000)
const requestId = z.uuid()

/** Signs of an address that say what of the queue is looked at. No search comes near. */
const LONGEST_VIEW = 1000

/** The case that is next in the queue; left out when the decision is not made from the queue. */
export const nextField = z
  .union([caseNumberField, z.literal(NO_NEXT)])
  .optional()
  .catch(undefined)
/** What of the queue was looked at then, as its address says it. */
export const viewField = textSoFar(LONGEST_VIEW, 'text-too-long').optional().catch(undefined)

export const caseInput = z.object({ number: caseNumberField })
export const caseChangeInput = z.object({ number: caseNumberField, version })
export type CaseChangeInput = z.output<typeof caseChangeInput>

export const correctToldInput = caseChangeInput.extend({
  contactName: nameField,
  contactPhone: phoneField,
  callTime: z.enum(CALL_TIMES, 'call-time-missing'),
  ...toldFields,
})
export type CorrectToldInput = z.output<typeof correctToldInput>

/** By the host's codes, which are checked where they are written. */
export const correctSectorInput = caseChangeInput.extend({
  industry: handed(30, 'industry-missing'),
  employees: handed(30, 'employees-missing'),
})
export type CorrectSectorInput = z.output<typeof correctSectorInput>

export const declineCaseInput = caseChangeInput.extend({
  reason: z.enum(DECLINE_REASONS, 'reason-missing'),
  turnTo: z.enum(TURN_TO, 'turn-to-missing'),
  next: nextField,
  view: viewField,
})
export type DeclineCaseInput = z.output<typeof declineCaseInput>

export const askForMoreInput = caseChangeInput.extend({ text, requestId, next: nextField, view: viewField })
export type AskForMoreInput = z.output<typeof askForMoreInput>

const givenInput = caseChangeInput.extend({ advisorId: z.uuid('advisor-missing') })
/** `note`: what the advisor needs to know, for those who work here alone. */
export const assignAdvisorInput = givenInput.extend({ note: optionalText(5000) })
export const acceptAndAssignInput = givenInput.extend({ next: nextField, view: viewField })
export type AssignAdvisorInput = z.output<typeof givenInput> & { note?: string }

/** Cases that were chosen in a list, each as it was seen there: its number and its version. */
const chosenCase = z
  .string()
  .regex(/^[A-Z]{1,6}-\d{4}-\d{1,9} \d{1,9}$/, 'case-not-found')
  .transform((text) => {
    const [number = '', seen] = text.split(' ')
    return { number, version: Number(seen) }
  })
export const giveChosenInput = z.object({
  chosen: listOf(chosenCase).refine((chosen) => chosen.length > 0, 'cases-missing'),
  advisorId: z.uuid('advisor-missing'),
})

/** The same by their advisor, who will be away. */
export const giveBackChosenInput = giveChosenInput.pick({ chosen: true })

export const closeCaseInput = caseChangeInput
  .extend({
    outcome: z.enum(OUTCOMES_TOLD, 'outcome-missing'),
    why: z.preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      z.enum(NO_BID_REASONS).nullable(),
    ),
    firstPublicBid: z.preprocess((value) => value || 'unknown', z.enum(['yes', 'no', 'unknown'])),
    barriers: listOf(z.enum(BARRIERS)),
  })
  .refine(({ outcome, why }) => outcome !== 'no-bid' || why !== null, { path: ['why'], error: 'why-missing' })
export type CloseCaseInput = z.output<typeof closeCaseInput>

const procurementInput = caseChangeInput.extend({
  ...procurementFields,
  ...buyerFields,
  ...moreProcurementFields,
  // A deadline that has passed may also be corrected.
  bidDeadlineOn: dayOrNull(dayField('nearest')),
  bidDeadlineClock: clockOrNull,
  /** The lots that the case is about, where the form has them to choose from. */
  lotsShown: z.literal('yes').optional().catch(undefined),
  sought: listOf(handed(40, 'unknown')).optional(),
})
export const changeProcurementInput = procurementInput.refine(
  ({ awardDecidedOn: decided, standstillEndsOn: ends }) => !decided || !ends || ends >= decided,
  { path: ['standstillEndsOn'], error: 'standstill-before-decision' },
)
export type ChangeProcurementInput = z.output<typeof changeProcurementInput>

export const correctDeadlineInput = procurementInput.pick({
  number: true,
  version: true,
  bidDeadlineOn: true,
  bidDeadlineClock: true,
})
export type CorrectDeadlineInput = z.output<typeof correctDeadlineInput>

export const correctBuyerNumberInput = caseChangeInput.extend({ buyerOrgNumber: neededBuyerNumber })
export type CorrectBuyerNumberInput = z.output<typeof correctBuyerNumberInput>

export const reopenCaseInput = caseChangeInput.extend({ reason: z.enum(REOPEN_REASONS, 'reason-missing') })
export type ReopenCaseInput = z.output<typeof reopenCaseInput>

export const giveBackInput = caseChangeInput
  .extend({ reason: z.enum(RETURN_REASONS, 'reason-missing'), text: optionalText(5000), requestId })
  .refine(({ reason, text }) => reason !== 'other' || text !== '', { path: ['text'], error: 'text-missing' })
export type GiveBackInput = z.output<typeof giveBackInput>

export const followCaseInput = z.object({ number: caseNumberField, requestId })

/** `undoes` is the event that the step ended with. */
export const undoStepInput = z.object({ number: caseNumberField, undoes: z.uuid() })
/** The steps of several cases, each as its number and its event. */
export const undoChosenInput = z.object({
  steps: listOf(
    z
      .string()
      .transform((text) => ({ number: text.split(' ')[0], undoes: text.split(' ')[1] }))
      .pipe(undoStepInput),
  ).refine((steps) => steps.length > 0, 'cases-missing'),
})
export type UndoStepInput = z.output<typeof undoStepInput>

export const recordResultInput = z.object({ number: caseNumberField, result: z.enum(BID_RESULTS, 'result-missing') })
export type RecordResultInput = z.output<typeof recordResultInput>

export const writeNoteInput = z.object({ number: caseNumberField, requestId, text })
export const sendMessageInput = writeNoteInput
export type WordsInput = z.output<typeof writeNoteInput>
