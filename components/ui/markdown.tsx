import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import { MarkdownTree, type MarkdownTreeProps } from './markdown-tree'

export type { PictureFacts, Pictures } from './markdown-tree'

type MarkdownProps = Omit<MarkdownTreeProps, 'tree'> & { source: string }

/** Markdown as people wrote it. */
export function Markdown({ source, ...drawn }: MarkdownProps) {
  return <MarkdownTree tree={parseMarkdown(source)} {...drawn} />
}
