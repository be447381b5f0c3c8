import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import { MarkdownTree } from './markdown-tree'

type MarkdownProps = { source: string; lang?: string; className?: string }

/** Markdown as people wrote it. */
export function Markdown({ source, ...drawn }: MarkdownProps) {
  return <MarkdownTree tree={parseMarkdown(source)} {...drawn} />
}
