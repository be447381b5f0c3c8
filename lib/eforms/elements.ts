import 'server-only'
import type { Element } from '@/lib/eforms/xml-tree'

const EXTENSION = 'ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/efext:EformsExtension'

/** All elements at a path such as 'cac:Party/cbc:Name'. A path that begins with '+' goes into the element's extension. */
export function all(from: Element | undefined, path: string): Element[] {
  const whole = path.startsWith('+') ? `${EXTENSION}/${path.slice(1)}` : path
  return whole
    .split('/')
    .reduce(
      (found: Element[], name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      from ? [from] : [],
    )
}

/** The first element at one of the paths, in their order: subtypes have the same under different parents. */
export function first(from: Element | undefined, ...paths: string[]): Element | undefined {
  for (const path of paths) {
    const [found] = all(from, path)
    if (found) return found
  }
  return undefined
}

/** What an element says, on one line; null when it says nothing, or that it is not published. */
export function said(element: Element | undefined): string | null {
  const words = element?.text.replace(/\s+/g, ' ').trim() ?? ''
  return words === '' || isMask(words) ? null : words
}

/** Of a list of codes: an element says by `listName` which list its code is from. */
export function ofList(elements: Element[], listName: string): Element[] {
  return elements.filter(({ attributes }) => attributes.listName === undefined || attributes.listName === listName)
}

/** What TED puts in the place of a text or a code that a buyer withholds. */
export function isMask(words: string): boolean {
  return /^(?:unpublished|ej offentliggjord|inte offentliggjord)$/i.test(words.trim())
}
