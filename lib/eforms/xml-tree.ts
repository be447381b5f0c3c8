import 'server-only'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { DEEPEST, MOST_ELEMENTS } from '@/lib/eforms/notice-limits'
import { Refusal } from '@/lib/refusals/refusal'

/** An element of a notice. `name` is spelt with the usual prefix of its namespace, whatever prefix the file has for it. */
export type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] }

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:'
const EFORMS = 'http://data.europa.eu/p27/'
const PREFIXES: Record<string, string> = {
  [`${UBL}CommonAggregateComponents-2`]: 'cac',
  [`${UBL}CommonBasicComponents-2`]: 'cbc',
  [`${UBL}CommonExtensionComponents-2`]: 'ext',
  [`${EFORMS}eforms-ubl-extensions/1`]: 'efext',
  [`${EFORMS}eforms-ubl-extension-aggregate-components/1`]: 'efac',
  [`${EFORMS}eforms-ubl-extension-basic-components/1`]: 'efbc',
  [`${UBL}ContractNotice-2`]: 'ubl',
  [`${UBL}ContractAwardNotice-2`]: 'ubl',
  [`${UBL}PriorInformationNotice-2`]: 'ubl',
}

/**
 * The elements of a text that is XML. It declares nothing: a DOCTYPE, with which entities grow without end or read files,
 * is refused before anything of it is read. Refusals: `notice-not-xml`, `notice-doctype`, `notice-too-deep`.
 */
export function xmlTree(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const open: Element[] = []
  let root: Element | undefined
  let count = 0
  parser.on('doctype', () => {
    throw new Refusal('notice-doctype')
  })
  parser.on('error', () => {
    throw new Refusal('notice-not-xml')
  })
  parser.on('opentag', (tag) => {
    count += 1
    if (open.length >= DEEPEST || count > MOST_ELEMENTS) throw new Refusal('notice-too-deep')
    const element = elementOf(tag)
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (words: string) => {
    const element = open.at(-1)
    if (element) element.text += words
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  // A text has no encoding any more, whatever its first line says of the file it was.
  parser.write(text.replace(/^\ufeff/, '').trimStart()).close()
  if (!root) throw new Refusal('notice-not-xml')
  return root
}

function elementOf({ uri, local, attributes }: SaxesTagNS): Element {
  const named = Object.values(attributes).map((one): [string, string] => [one.local, one.value])
  const prefix = PREFIXES[uri]
  return {
    name: prefix ? `${prefix}:${local}` : `{${uri}}${local}`,
    attributes: Object.fromEntries(named),
    text: '',
    children: [],
  }
}
