import { z } from 'zod'
import { CALL_RESULTS, QUESTION_TOPICS, TOPICS } from '@/lib/buyers/codes'
import { parseDay, today } from '@/lib/calendar/days'
import { parsePhoneNumber } from '@/lib/companies/phone-number'
import { optionalText } from '@/lib/procurements/inputs'
import { normaliseTedNumber } from '@/lib/procurements/procurement-key'

const number = z.string().regex(/^UL-\d{4}-\d{4,9}$/, 'question-not-found')
/** The version that the person had before them. */
const version = z.coerce.number().int().min(0)
const requestId = z.uuid()
const ticked = z.preprocess((value) => value === 'on' || value === true, z.boolean())

const procurement = {
  reference: optionalText(100),
  tedNumber: optionalText(100).refine((text) => text === '' || normaliseTedNumber(text) !== null, 'ted-number-format'),
}

export const askQuestionInput = z.object({
  requestId,
  organisation: z.string().trim().min(1, 'organisation-missing').max(200, 'text-too-long'),
  name: z.string().trim().min(1, 'name-missing').max(200, 'text-too-long'),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'email-missing')
    .pipe(z.email('email-format').max(320, 'text-too-long')),
  phone: z.string().transform((text, context) => {
    const phone = parsePhoneNumber(text)
    if (phone === null) context.addIssue(text.trim() === '' ? 'phone-missing' : 'phone-format')
    return phone ?? z.NEVER
  }),
  topic: z.enum(QUESTION_TOPICS, 'topic-missing'),
  text: z.string().trim().min(1, 'question-missing').max(5000, 'text-too-long'),
  wantsCall: ticked,
  ...procurement,
})
export type AskQuestionInput = z.output<typeof askQuestionInput>

export const questionChangeInput = z.object({ number, version })
export type QuestionChangeInput = z.output<typeof questionChangeInput>

export const answerQuestionInput = questionChangeInput.extend({
  requestId,
  text: z.string().trim().min(1, 'answer-missing').max(10_000, 'text-too-long'),
})
export type AnswerQuestionInput = z.output<typeof answerQuestionInput>

export const logCallInput = z.object({
  number,
  requestId,
  result: z.enum(CALL_RESULTS, 'call-result-missing'),
  note: optionalText(2000),
})
export type LogCallInput = z.output<typeof logCallInput>

export const correctQuestionInput = questionChangeInput.extend(procurement)
export type CorrectQuestionInput = z.output<typeof correctQuestionInput>

const optionalWords = (max: number) => optionalText(max).transform((text) => text || null)

const generalAnswer = z.object({
  topic: z.enum(TOPICS, 'topic-missing'),
  questionSv: z.string().trim().min(1, 'question-missing').max(200, 'text-too-long'),
  answerSv: z.string().trim().min(1, 'answer-missing').max(10_000, 'text-too-long'),
  questionEn: optionalWords(200),
  answerEn: optionalWords(10_000),
  reviewedOn: z.string().transform((text, context) => {
    const day = parseDay(text.trim())
    if (day === null) context.addIssue('day-format')
    else if (day > today()) context.addIssue('day-in-future')
    return day ?? z.NEVER
  }),
})
type English = { questionEn: string | null; answerEn: string | null }
const whole = ({ questionEn, answerEn }: English) => (questionEn === null) === (answerEn === null)
const halfEnglish = { path: ['answerEn'], error: 'english-half' }

/** `number` names the question it began with; only to check that nothing of the asker is left in it. */
export const publishAnswerInput = generalAnswer
  .extend({
    requestId,
    number: z.preprocess((value) => value || undefined, number.optional()),
    scrubbed: ticked.refine((ticks) => ticks, 'not-scrubbed'),
  })
  .refine(whole, halfEnglish)
export type PublishAnswerInput = z.output<typeof publishAnswerInput>

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/, 'answer-not-found')

export const correctAnswerInput = generalAnswer.extend({ slug, version }).refine(whole, halfEnglish)
export type CorrectAnswerInput = z.output<typeof correctAnswerInput>

export const answerChangeInput = z.object({ slug, version })
export type AnswerChangeInput = z.output<typeof answerChangeInput>
