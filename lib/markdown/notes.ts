import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import type { Options } from 'remark-rehype'

/** The languages that a text is written in. */
export type TextLanguage = 'sv' | 'en'

const WORDS = {
  sv: { heading: 'Noter', back: 'Tillbaka till texten, not' },
  en: { heading: 'Notes', back: 'Back to the text, note' },
}
const HEADING = 'notes'

/** How footnotes are drawn, in the words of the text's own language. */
export function notesIn(language: TextLanguage): Options {
  const { heading, back } = WORDS[language]
  return {
    clobberPrefix: '',
    footnoteLabel: heading,
    footnoteLabelProperties: {},
    footnoteBackLabel: (place, again) => `${back} ${place + 1}${again > 1 ? `, ${again}` : ''}`,
  }
}

export function isNotesHeading(node: Element): boolean {
  return node.properties.id === 'footnote-label'
}

/**
 * Several texts stand on one page, each with its first note: the marks that notes are found by are the text's own. A link
 * to a place that is not in the text would lead nowhere, so only its words stay.
 */
export function ownMarks(tree: Root, source: string): void {
  const prefix = `note-${createHash('sha256').update(source).digest('hex').slice(0, 8)}-`
  const marks = new Set<string>()
  eachElement(tree, ({ properties }) => typeof properties.id === 'string' && marks.add(properties.id))
  eachElement(tree, (node) => {
    const { id, href, ariaDescribedBy } = node.properties
    if (typeof id === 'string') node.properties.id = prefix + (isNotesHeading(node) ? HEADING : id)
    if (ariaDescribedBy) node.properties.ariaDescribedBy = [prefix + HEADING]
    if (typeof href !== 'string' || !href.startsWith('#')) return
    if (marks.has(href.slice(1))) node.properties.href = `#${prefix}${href.slice(1)}`
    else Object.assign(node, { tagName: 'span', properties: {} })
  })
}

function eachElement(parent: Root | Element, run: (node: Element) => void): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue
    run(node)
    eachElement(node, run)
  }
}
