import type { Query } from '@/lib/lists/query'

/** What an address says of the cases that are chosen in a list. */
export type ChosenCases = {
  /** Whether somebody is to be chosen for them, and so everyone who can be is drawn. */
  asked: boolean
  /** Each as it was seen: its number and version, as its box says it. */
  rows: ReadonlySet<string>
}

const ASKED = 'valj'

/** Without scripts the boxes come in the address. What cannot be understood chooses nothing. */
export function readChosen({ [ASKED]: asked, chosen = [] }: Query): ChosenCases {
  return { asked: asked !== undefined, rows: new Set([chosen].flat()) }
}

/** The address of a list with those who can be given cases drawn in it. */
export function askingPath(list: string): string {
  return `${list}${list.includes('?') ? '&' : '?'}${ASKED}=1`
}
