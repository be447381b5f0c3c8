import { z } from 'zod'
import { BARRIERS, BID_RESULTS } from '@/lib/cases/codes'
import { caseNumberField } from '@/lib/cases/inputs'
import { ANSWERS, BIDS } from '@/lib/outcomes/codes'
import { readSek } from '@/lib/outcomes/read-sek'
import { handed, listOf, optionalLine, textOrNull, ticked, typedLine } from '@/lib/refusals/fields'

const token = handed(100, 'link-unknown')
const orNull = (value: unknown) => (value === '' || value === undefined ? null : value)

const asked = {
  bid: z.enum(BIDS, 'bid-missing'),
  result: z.preprocess(orNull, z.enum(ANSWERS, 'result-missing').nullable()),
}

const details = {
  value: typedLine()
    .default('')
    .transform((line, context) => {
      if (line === '') return null
      const read = readSek(line)
      if ('value' in read) return read.value
      context.addIssue(read.fault)
      return z.NEVER
    }),
  bidsReceived: z.preprocess(
    orNull,
    z.coerce.number('bids-format').int('bids-format').min(1, 'bids-format').max(999, 'bids-format').nullable(),
  ),
  firstPublicBid: z.preprocess((value) => value || 'unknown', z.enum(['yes', 'no', 'unknown'])),
  barriers: listOf(z.enum(BARRIERS)),
}

/** A bid that was handed in has something that came of it, if only that nothing is known. */
const withAnswer = ({ bid, result }: { bid: string; result: string | null }) => bid === 'no' || result !== null
const resultMissing = { path: ['result'], error: 'result-missing' }

export const answerByLinkInput = z.object({ token, ...asked }).refine(withAnswer, resultMissing)
export type AnswerByLinkInput = z.output<typeof answerByLinkInput>

export const addDetailsInput = z.object({ token, ...details, mayTell: ticked })
export type AddDetailsInput = z.output<typeof addDetailsInput>

/** On the case's page all of it is one form. Only the company says `mayTell`; the staff may take it back when asked to. */
export const answerOnCaseInput = z
  .object({ number: caseNumberField, ...asked, ...details, mayTell: ticked, noTell: ticked })
  .refine(withAnswer, resultMissing)
export type AnswerOnCaseInput = z.output<typeof answerOnCaseInput>

/** What an award notice can tell; that a decision is under review it cannot. */
const TAKEN_FROM_NOTICE = ['won', 'lost', 'cancelled'] as const

/** How it went in one word. */
export const TOLD_IN_LIST = ['no-bid', ...BID_RESULTS] as const
export const answerInListInput = z.object({ number: caseNumberField, told: z.enum(TOLD_IN_LIST, 'result-missing') })
export type AnswerInListInput = z.output<typeof answerInListInput>

/** What of a notice is taken as the result; `resultSaid` is the last word that its reader saw beside it. */
export const takeResultInput = z.object({
  result: z.enum(TAKEN_FROM_NOTICE),
  resultValue: z.preprocess(orNull, z.coerce.number().int().min(1).max(100_000_000_000).nullable()),
  resultBids: z.preprocess(orNull, z.coerce.number().int().min(1).max(999).nullable()),
  resultSaid: optionalLine(40),
})

export const LONGEST_WORDS = 500

export const answerSatisfactionInput = z.object({
  token,
  score: z.coerce.number('score-missing').int('score-missing').min(1, 'score-missing').max(5, 'score-missing'),
  words: textOrNull(LONGEST_WORDS),
})
export type AnswerSatisfactionInput = z.output<typeof answerSatisfactionInput>

export const beginExampleInput = z.object({ number: caseNumberField, requestId: z.uuid() })
export type BeginExampleInput = z.output<typeof beginExampleInput>
