import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/pathnames'
import { isWithinBudget } from '@/lib/markdown/budget'
import { requiredText, seenNumber } from '@/lib/refusals/fields'
import { PAGE_KEYS } from '@/lib/pages/page-keys'

const which = {
  key: z.enum(PAGE_KEYS),
  locale: z.enum(LOCALES),
  /** The revision that the editor saw; 0 for the shipped text. */
  seen: seenNumber(),
}

export const savePageInput = z.object({
  ...which,
  /** `preview` changes nothing. */
  intent: z.enum(['save', 'preview']),
  body: requiredText('page-empty', 50_000).refine(isWithinBudget, 'text-too-tangled'),
})
export type SavePageInput = z.output<typeof savePageInput>

/** `no` 0 brings the shipped text back. */
export const restorePageInput = z.object({ ...which, no: seenNumber() })
export type RestorePageInput = z.output<typeof restorePageInput>
