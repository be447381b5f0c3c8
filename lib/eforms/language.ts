import 'server-only'
import { all, first, said } from '@/lib/eforms/elements'
import type { Element } from '@/lib/eforms/xml-tree'

/** Swedish, then English, then the notice's own. */
const FIRST = ['SWE', 'ENG']
const SHORT: Record<string, string> = { SV: 'SWE', EN: 'ENG' }

/** A language's code in three capitals, however it is spelt. */
export function languageCode(spelt: string | null | undefined): string | null {
  const code = spelt?.trim().toUpperCase().split('-')[0] ?? ''
  return (SHORT[code] ?? code) || null
}

/**
 * The languages in which a notice's texts are wanted. The first is one in which its title and all its lots' are told, so
 * that a page never speaks of them in two.
 */
export function languagesOf(root: Element, lots: readonly Element[]): string[] {
  const own = languageCode(said(first(root, 'cbc:NoticeLanguageCode')))
  const titles = [root, ...lots]
    .map((one) => all(one, 'cac:ProcurementProject/cbc:Name'))
    .filter(({ length }) => length > 0)
  const order = [...new Set([...FIRST, own, ...titles.flat().map(languageOf)])].filter((code) => code !== null)
  const whole = order.find((code) => titles.every((names) => names.some((name) => languageOf(name) === code)))
  return whole ? [whole, ...order.filter((code) => code !== whole)] : order
}

/** What is said in the first of the languages; of a text without a language there is only one. */
export function wordsIn(languages: readonly string[], texts: readonly Element[]): string | null {
  const told = texts.filter((text) => said(text) !== null)
  const wanted = languages
    .map((code) => told.find((text) => languageOf(text) === code))
    .find((text) => text !== undefined)
  return said(wanted ?? told[0])
}

function languageOf({ attributes }: Element): string | null {
  return languageCode(attributes.languageID)
}
