import { z } from 'zod'
import type { PlainFormCode } from '@/lib/refusals/facts'
import { requiredText, textOrNull, ticked } from '@/lib/refusals/fields'
import { isDay } from '@/lib/calendar/days'
import { drawable } from '@/lib/markdown/budget'
import { FORMS } from '@/lib/trainings/codes'

const day = z.string().trim().refine(isDay, 'day-format')
const clock = z
  .string()
  .trim()
  .transform((text) => text.replace('.', ':').replace(/^(\d):/, '0$1:'))
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'clock-format')
const https = z.string().trim().max(1000, 'text-too-long').startsWith('https://', 'https-format')
const slug = z.string().min(1).max(100)
const seen = { slug, version: z.coerce.number().int() }

const whenAndWhere = {
  day,
  startsAt: clock,
  endsAt: clock,
  /** Empty: until it starts. */
  closesOn: z.union([z.literal(''), day]).default(''),
  closesAt: z.union([z.literal(''), clock]).default(''),
  form: z.enum(FORMS, 'form-missing'),
  place: textOrNull(300),
  link: z.union([z.literal('').transform(() => null), https]).default(null),
}

const texts = {
  titleSv: requiredText('title-missing', 120),
  titleEn: textOrNull(120),
  aboutSv: drawable(requiredText('about-text-missing', 5000)),
  aboutEn: drawable(textOrNull(5000)),
  learnSv: drawable(requiredText('learn-missing', 5000)),
  learnEn: drawable(textOrNull(5000)),
  audienceSv: requiredText('audience-missing', 500),
  audienceEn: textOrNull(500),
  language: z.enum(['sv', 'en'], 'language-missing'),
  seats: z.coerce.number('number-format').int('number-format').min(1, 'number-format').max(5000, 'number-format'),
  food: ticked,
  seriesId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
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

export const openSeriesInput = z.object({ nameSv: requiredText('series-name-missing', 120), nameEn: textOrNull(120) })
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
