import type { Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isWithinBudget } from '@/lib/markdown/budget'
import { levelHeadings } from '@/lib/markdown/headings'
import { inTime } from '@/lib/markdown/in-time'
import { notesIn, ownMarks, type TextLanguage } from '@/lib/markdown/notes'

/** What a text may hold. Everything else is dropped: HTML in the source is shown as nothing, never run. */
const ALLOWED: Options = {
  strip: ['script', 'style'],
  // No mark comes from a writer: HTML is dropped, and those of notes are made here.
  clobber: [],
  tagNames: [
    'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'a', 'strong', 'em', 'del', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'code', 'pre',
    'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img', 'sup',
  ],
  attributes: {
    a: ['href', 'id', 'ariaDescribedBy', 'ariaLabel'],
    img: ['src', 'alt'],
    h2: ['id'],
    li: ['id'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
} // prettier-ignore

const OWN_IMAGE = /^\/api\/images\/[0-9a-f-]{36}$/

const PROCESSORS = { sv: processorIn('sv'), en: processorIn('en') }

function processorIn(language: TextLanguage) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: false, ...notesIn(language) })
    .use(() => (tree: Root) => {
      levelHeadings(tree)
      showTicks(tree)
    })
    .use(rehypeSanitize, ALLOWED)
    .use(() => (tree: Root) => keepOwnImages(tree))
}

/** Markdown as it is written, before anything is allowed or dropped; its plain words when it is over the budget. */
export function readMarkdown(source: string): MarkdownRoot {
  const read = isWithinBudget(source) ? inTime(() => PROCESSORS.sv.parse(source)) : undefined
  return read ?? plainWords(source)
}

/**
 * Markdown as a tree of allowed elements. Headings start at level two, below the page's own; images come from our own
 * store (`/api/images/<id>`) or are left out, so that nothing loads from a third party. A text over the budget is drawn
 * with its signs as they stand: it may have been saved before there was one. The language is that of the words around
 * footnotes.
 */
export function parseMarkdown(source: string, language: TextLanguage = 'sv'): Root {
  const processor = PROCESSORS[language]
  const drawn = isWithinBudget(source) ? inTime(() => processor.runSync(processor.parse(source))) : undefined
  const tree = drawn ?? processor.runSync(plainWords(source))
  ownMarks(tree, source)
  return tree
}

function plainWords(source: string): MarkdownRoot {
  const paragraphs = source.split(/\n\s*\n/).map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value }],
  }))
  return { type: 'root', children: paragraphs }
}

type Parent = { children: Root['children'] }

/** A box that nobody can tick is a sign, which every reader of the text has, a feed's too. */
function showTicks(parent: Parent): void {
  parent.children = parent.children.map((node) =>
    node.type === 'element' && node.tagName === 'input'
      ? { type: 'text', value: node.properties.checked ? '☑' : '☐' }
      : node,
  )
  for (const node of parent.children) if (node.type === 'element') showTicks(node)
}

function keepOwnImages(tree: Parent): void {
  tree.children = tree.children.filter(
    (node) => node.type !== 'element' || node.tagName !== 'img' || OWN_IMAGE.test(String(node.properties.src ?? '')),
  )
  for (const node of tree.children) if (node.type === 'element') keepOwnImages(node)
}
