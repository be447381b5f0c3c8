import { z } from 'zod'
import {
  lineOrNull,
  optionalText,
  requiredLine,
  requiredText,
  textOrNull,
  ticked,
  seenNumber,
} from '@/lib/refusals/fields'
import { BIDDER_TIES, CALL_RESULTS, READ_REASONS, TOPICS } from '@/lib/buyers/codes'
import { BARRIERS } from '@/lib/cases/codes'
import { pastDayField } from '@/lib/calendar/fields'
import { drawable } from '@/lib/markdown/budget'
import { buyerFields } from '@/lib/companies/buyer-fields'
import { procurementNumbers } from '@/lib/procurements/inputs'

const number = z.string().regex(/^UL-\d{4}-\d{4,9}$/, 'question-not-found')
/** The version that the person had before them. */
const version = seenNumber()
const requestId = z.uuid()

export const questionChangeInput = z.object({ number, version })
export type QuestionChangeInput = z.output<typeof questionChangeInput>

export const answerQuestionInput = questionChangeInput.extend({
  requestId,
  text: drawable(requiredText('answer-missing', 10_000)),
})
export type AnswerQuestionInput = z.output<typeof answerQuestionInput>

export const logCallInput = z.object({
  number,
  requestId,
  result: z.enum(CALL_RESULTS, 'call-result-missing'),
  note: optionalText(2000),
})
export type LogCallInput = z.output<typeof logCallInput>

export const correctQuestionInput = questionChangeInput.extend({ ...procurementNumbers, ...buyerFields })
export type CorrectQuestionInput = z.output<typeof correctQuestionInput>

/** Why a lead reads a question. */
export const readQuestionInput = z.object({ number, reason: z.enum(READ_REASONS, 'read-reason-missing') })
export type ReadQuestionInput = z.output<typeof readQuestionInput>

export const markDifferenceInput = z.object({
  matchId: z.uuid(),
  apart: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
})
export type MarkDifferenceInput = z.output<typeof markDifferenceInput>

export const retryQuestionMailInput = z.object({ number, mailId: z.uuid(), version })
export type RetryQuestionMailInput = z.output<typeof retryQuestionMailInput>

/** `reason` is kept beside the trail, in the buyers' room, until the question is erased. */
export const endTieInput = z.object({
  number,
  personId: z.uuid(),
  tie: z.enum(BIDDER_TIES),
  reason: requiredText('tie-reason-missing', 500),
})
export type EndTieInput = z.output<typeof endTieInput>

const generalAnswer = z.object({
  topic: z.enum(TOPICS, 'topic-missing'),
  questionSv: requiredLine('question-missing', 200),
  answerSv: drawable(requiredText('answer-missing', 10_000)),
  questionEn: lineOrNull(200),
  answerEn: drawable(textOrNull(10_000)),
  reviewedOn: pastDayField(),
})
type English = { questionEn: string | null; answerEn: string | null }
const whole = ({ questionEn, answerEn }: English) => (questionEn === null) === (answerEn === null)
const halfEnglish = { path: ['answerEn'], error: 'english-half' }

/** `number` names the question it began with; only to check that nothing of the asker is left in it. */
export const publishAnswerInput = generalAnswer
  .extend({
    requestId,
    number: z.preprocess((value) => value || undefined, number.optional()),
    /** What companies met in a round, where the answer began with that. */
    theme: z.preprocess((value) => value || undefined, z.enum(BARRIERS, 'theme-not-found').optional()),
    themeRound: z.preprocess((value) => value || undefined, z.uuid('theme-not-found').optional()),
    scrubbed: ticked.refine((ticks) => ticks, 'not-scrubbed'),
  })
  .refine(whole, halfEnglish)
export type PublishAnswerInput = z.output<typeof publishAnswerInput>

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/, 'answer-not-found')

export const correctAnswerInput = generalAnswer.extend({ slug, version }).refine(whole, halfEnglish)
export type CorrectAnswerInput = z.output<typeof correctAnswerInput>

export const answerChangeInput = z.object({ slug, version })
export type AnswerChangeInput = z.output<typeof answerChangeInput>
