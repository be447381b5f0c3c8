import { readMarkdown } from '@/lib/markdown/parse-markdown'

const LONGEST = 155

type Node = { type: string; value?: string; children?: readonly Node[] }

/** The beginning of a text in plain words, as a search engine shows it: no signs of Markdown, and whole words. */
export function firstWords(source: string): string {
  const words = plain(readMarkdown(source)).replace(/\s+/g, ' ').trim()
  if (words.length <= LONGEST) return words
  const cut = words.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))} …`
}

function plain({ type, value, children = [] }: Node): string {
  if (type === 'html') return ''
  const inside = value ?? children.map(plain).join('')
  return ['paragraph', 'heading', 'listItem', 'tableCell', 'break'].includes(type) ? `${inside} ` : inside
}
