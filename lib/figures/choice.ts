import { readCaseFilter, type CaseFilter } from '@/lib/figures/case-filter'
import type { Query } from '@/lib/lists/query'

/** What the cases that figures are of can be chosen by, beside their time. */
export const CHOICES = ['municipality', 'sector', 'size', 'about', 'advisor', 'partner'] as const
export type ChoiceName = (typeof CHOICES)[number]
export type Choice = Pick<CaseFilter, ChoiceName>

/** Each that can be chosen, by its code. */
export type Choosable = Readonly<Record<ChoiceName, readonly string[]>>

/** What is chosen of a wider filter. */
export function choiceOf(filter: Choice): Choice {
  return Object.fromEntries(CHOICES.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])))
}

/** Whether only some of the cases are asked for: hours are then those of the cases, not of whole companies. */
export function isNarrowed(filter: Choice): boolean {
  return CHOICES.some((name) => filter[name] !== undefined)
}

/** `unclear`: what the address names that there is none of; the figures are without it. */
export function readChoice(query: Query, choosable: Choosable): { choice: Choice; unclear: ChoiceName[] } {
  const read = readCaseFilter(query)
  const isKnown = (name: ChoiceName) => read[name] !== undefined && choosable[name].includes(read[name])
  const known = CHOICES.filter(isKnown)
  return {
    choice: Object.fromEntries(known.map((name) => [name, read[name]])),
    unclear: CHOICES.filter((name) => Boolean(query[name]) && !known.includes(name)),
  }
}
