import 'server-only'
import type { Root } from 'hast'
import type { SavePageInput } from '@/lib/pages/inputs'
import { placeholderValues } from '@/lib/pages/placeholder-values'
import { fillPlaceholders } from '@/lib/pages/placeholders'
import { checkPlaceholders } from '@/lib/pages/save-page'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'

/** What was written and how it would look. */
export type PagePreview = { body: string; tree: Root }

/** Refusal `placeholder-unknown`. */
export function previewOf({ body, locale }: Pick<SavePageInput, 'body' | 'locale'>): PagePreview {
  checkPlaceholders(body)
  return { body, tree: parseMarkdown(fillPlaceholders(body, placeholderValues(locale)), locale) }
}
