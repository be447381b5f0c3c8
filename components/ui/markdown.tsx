import { useLocale } from 'next-intl'
import { cachedTree } from '@/lib/markdown/cached-trees'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import { MarkdownTree, type MarkdownTreeProps } from './markdown-tree'

export type { PictureFacts, Pictures } from './markdown-tree'

type MarkdownProps = Omit<MarkdownTreeProps, 'tree'> & {
  source: string
  /** A text that everyone may read: what was parsed is kept for the next reader. */
  everyones?: boolean
}

/** Markdown as people wrote it. */
export function Markdown({ source, everyones = false, ...drawn }: MarkdownProps) {
  const locale = useLocale()
  const language = (drawn.lang ?? locale) === 'en' ? 'en' : 'sv'
  return <MarkdownTree tree={everyones ? cachedTree(source, language) : parseMarkdown(source, language)} {...drawn} />
}
