import { z } from 'zod'
import { optionalLine, typedLine, typedText, seenNumber } from '@/lib/refusals/fields'
import { LONGEST_BODY, LONGEST_INGRESS, LONGEST_TITLE } from '@/lib/articles/limits'
import { publishFaults } from '@/lib/articles/publish-faults'
import { parseTags } from '@/lib/articles/tags'
import { parseClock } from '@/lib/calendar/read-clock'
import { parseDay } from '@/lib/calendar/read-day'
import { isWithinBudget } from '@/lib/markdown/budget'

const body = typedText()
  .refine((text) => new TextEncoder().encode(text).length <= LONGEST_BODY, 'article-body-too-long')
  .refine(isWithinBudget, 'text-too-tangled')
  .default('')

const typedTexts = {
  titleSv: optionalLine(LONGEST_TITLE),
  ingressSv: optionalLine(LONGEST_INGRESS),
  bodySv: body,
  titleEn: optionalLine(LONGEST_TITLE),
  ingressEn: optionalLine(LONGEST_INGRESS),
  bodyEn: body,
}
const seen = { id: z.uuid('article-not-found'), version: seenNumber() }

/** The whole writing form. What the button says decides how strict it is. */
export const articleInput = z
  .object({
    ...seen,
    ...typedTexts,
    intent: z.enum(['save', 'publish', 'schedule', 'preview']).catch('save'),
    tags: typedText().default('').transform((text, context) => {
      const tags = parseTags(text)
      if (tags === null) context.addIssue('tags-too-many')
      return tags ?? z.NEVER
    }),
    publishOn: typedLine().default(''),
    publishClock: typedLine().default(''),
  })
  .superRefine(({ intent, publishOn, publishClock, ...texts }, context) => {
    if (intent !== 'publish' && intent !== 'schedule') return
    for (const { field, code } of publishFaults(texts)) context.addIssue({ code: 'custom', path: field ? [field] : [], message: code })
    if (intent !== 'schedule') return
    if (parseDay(publishOn, 'coming') === null) context.addIssue({ code: 'custom', path: ['publishOn'], message: 'publish-day-missing' })
    if (parseClock(publishClock) === null) context.addIssue({ code: 'custom', path: ['publishClock'], message: 'publish-clock-missing' })
  }) // prettier-ignore
export type ArticleInput = z.output<typeof articleInput>

export const startArticleInput = z.object({ requestId: z.uuid() })
export const articleMoveInput = z.object(seen)
export type ArticleMoveInput = z.output<typeof articleMoveInput>
/** `version` of the draft, as it was drawn. */
export const discardDraftInput = z.object(seen)
export const restoreInput = z.object({ ...seen, no: seenNumber(1) })
export type RestoreInput = z.output<typeof restoreInput>
