import { z } from 'zod'
import { manyLines, oneLine } from '@/lib/text/plain-text'
import { LONGEST_BODY, LONGEST_INGRESS, LONGEST_TITLE } from '@/lib/articles/limits'
import { publishFaults } from '@/lib/articles/publish-faults'
import { parseTags } from '@/lib/articles/tags'
import { isDay, parseDay } from '@/lib/calendar/days'
import { isWithinBudget } from '@/lib/markdown/budget'

const line = (max: number) => z.string().default('').transform(oneLine).pipe(z.string().max(max, 'text-too-long'))
const body = z
  .string()
  .default('')
  .transform(manyLines)
  .refine((text) => new TextEncoder().encode(text).length <= LONGEST_BODY, 'article-body-too-long')
  .refine(isWithinBudget, 'text-too-tangled')

const typedTexts = {
  titleSv: line(LONGEST_TITLE),
  ingressSv: line(LONGEST_INGRESS),
  bodySv: body,
  titleEn: line(LONGEST_TITLE),
  ingressEn: line(LONGEST_INGRESS),
  bodyEn: body,
}
const seen = { id: z.uuid('article-not-found'), version: z.coerce.number().int() }

/** The whole writing form. What the button says decides how strict it is. */
export const articleInput = z
  .object({
    ...seen,
    ...typedTexts,
    intent: z.enum(['save', 'publish', 'schedule', 'preview']).catch('save'),
    tags: z.string().default('').transform((text, context) => {
      const tags = parseTags(text)
      if (tags === null) context.addIssue('tags-too-many')
      return tags ?? z.NEVER
    }),
    publishOn: z.string().default(''),
    publishClock: z.string().default(''),
  })
  .superRefine(({ intent, publishOn, publishClock, ...texts }, context) => {
    if (intent !== 'publish' && intent !== 'schedule') return
    for (const { field, code } of publishFaults(texts)) context.addIssue({ code: 'custom', path: field ? [field] : [], message: code })
    if (intent !== 'schedule') return
    if (!isDay(parseDay(publishOn) ?? '')) context.addIssue({ code: 'custom', path: ['publishOn'], message: 'publish-day-missing' })
    if (!CLOCK.test(publishClock)) context.addIssue({ code: 'custom', path: ['publishClock'], message: 'publish-clock-missing' })
  }) // prettier-ignore
export type ArticleInput = z.output<typeof articleInput>

const CLOCK = /^([01]?\d|2[0-3])[:.]?[0-5]\d$/

/** What is kept while someone types: exactly as typed, within the same limits. */
export const draftInput = z.object({
  ...seen,
  titleSv: kept(),
  ingressSv: kept(),
  bodySv: kept(),
  titleEn: kept(),
  ingressEn: kept(),
  bodyEn: kept(),
  tags: kept(),
})
export type DraftInput = z.output<typeof draftInput>

function kept() {
  return z.string().max(LONGEST_BODY, 'article-body-too-long').default('')
}

export const startArticleInput = z.object({ requestId: z.uuid() })
export const articleMoveInput = z.object(seen)
export type ArticleMoveInput = z.output<typeof articleMoveInput>
export const articleIdInput = z.object({ id: z.uuid('article-not-found') })
export const restoreInput = z.object({ ...seen, no: z.coerce.number().int().min(1) })
export type RestoreInput = z.output<typeof restoreInput>
