import { z } from 'zod'
import type { PlainFormCode } from '@/lib/refusals/facts'
import {
  handed,
  listOf,
  lineOrNull,
  requiredLine,
  requiredText,
  textOrNull,
  ticked,
  typedLine,
  wholeNumber,
  seenNumber,
} from '@/lib/refusals/fields'
import { clockField, dayField } from '@/lib/calendar/fields'
import { lengthOf } from '@/lib/text/plain-text'
import { drawable } from '@/lib/markdown/budget'
import { FORMS } from '@/lib/trainings/codes'

const day = dayField('coming')
const clock = clockField()
const https = typedLine('https-format')
  .refine((url) => lengthOf(url) <= 1000, 'text-too-long')
  .startsWith('https://', 'https-format')
const slug = handed(100, 'training-not-found')
const seen = { slug, version: seenNumber() }

const whenAndWhere = {
  day,
  startsAt: clock,
  endsAt: clock,
  /** Empty: until it starts. */
  closesOn: z.union([z.literal(''), day]).default(''),
  closesAt: z.union([z.literal(''), clock]).default(''),
  form: z.enum(FORMS, 'form-missing'),
  place: lineOrNull(300),
  link: z.union([z.literal('').transform(() => null), https]).default(null),
}

const texts = {
  titleSv: requiredLine('title-missing', 120),
  titleEn: lineOrNull(120),
  aboutSv: drawable(requiredText('about-text-missing', 5000)),
  aboutEn: drawable(textOrNull(5000)),
  learnSv: drawable(requiredText('learn-missing', 5000)),
  learnEn: drawable(textOrNull(5000)),
  audienceSv: requiredText('audience-missing', 500),
  audienceEn: textOrNull(500),
  language: z.enum(['sv', 'en'], 'language-missing'),
  seats: wholeNumber(1, 5000, 'number-1-5000'),
  food: ticked,
  seriesId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  partners: listOf(z.uuid()),
}

export const planTrainingInput = somewhere(z.object({ requestId: z.uuid(), ...texts, ...whenAndWhere }))
export type PlanTrainingInput = z.output<typeof planTrainingInput>

export const editTrainingInput = z.object({ ...seen, ...texts })
export type EditTrainingInput = z.output<typeof editTrainingInput>

export const moveTrainingInput = somewhere(z.object({ ...seen, ...whenAndWhere }))
export type MoveTrainingInput = z.output<typeof moveTrainingInput>

export const seenTrainingInput = z.object(seen)
export type SeenTrainingInput = z.output<typeof seenTrainingInput>

export const addRecordingInput = z.object({
  ...seen,
  url: https,
  captioned: ticked.refine((is) => is, 'captions-missing'),
  transcript: drawable(requiredText('transcript-missing', 100_000)),
})
export type AddRecordingInput = z.output<typeof addRecordingInput>

export const openSeriesInput = z.object({ nameSv: requiredLine('series-name-missing', 120), nameEn: lineOrNull(120) })
export type OpenSeriesInput = z.output<typeof openSeriesInput>

/** What is held somewhere says where; what is held online has its link. */
function somewhere<T extends z.ZodObject<typeof whenAndWhere>>(schema: T) {
  return schema.superRefine(({ form, place, link, startsAt, endsAt, closesOn, closesAt }, context) => {
    const fault = (path: string, message: PlainFormCode) => context.addIssue({ code: 'custom', path: [path], message })
    if (form === 'on-place' && !place) fault('place', 'place-missing')
    if (form === 'online' && !link) fault('link', 'link-missing')
    if (endsAt <= startsAt) fault('endsAt', 'end-before-start')
    if (closesAt && !closesOn) fault('closesOn', 'day-format')
  })
}
