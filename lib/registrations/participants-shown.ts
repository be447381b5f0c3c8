import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import { inOrder } from '@/lib/lists/in-order'
import { readOrder, type Direction, type Order } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'
import { hasWords } from '@/lib/lists/sought-words'
import type { Participant } from '@/lib/registrations/list-participants'
import { askedLine } from '@/lib/text/plain-text'

/** The columns that those with a seat are ordered by; those who wait stand in their own order. */
export const PARTICIPANT_SORTS = { name: 'ascending', organisation: 'ascending', came: 'descending' } as const satisfies
  Record<string, Direction> // prettier-ignore
export type ParticipantSortKey = keyof typeof PARTICIPANT_SORTS
export type ParticipantsAsked = { q: string; sort: Order<ParticipantSortKey> }

export const PARTICIPANTS_PER_PAGE = 100

/** Reads what is asked of the list out of an address. What cannot be understood is left out rather than refused. */
export function readParticipants(query: Query): ParticipantsAsked {
  const sort = readOrder(query, Object.keys(PARTICIPANT_SORTS) as ParticipantSortKey[], 'name')
  return { q: askedLine(query.q, LONGEST_SEARCH), sort }
}

/** The same as an address says it. */
export function participantsQuery({ q, sort }: ParticipantsAsked): Record<string, string> {
  return { ...(q && { q }), ...(sort !== 'name' && { sort }) }
}

/** What the list shows, as the page and its files do: by name, organisation or address; those with a seat first. */
export function participantsShown(participants: readonly Participant[], { q, sort }: ParticipantsAsked): Participant[] {
  const sought = participants.filter(({ name, organisation, email }) => hasWords(q, name, organisation, email))
  const seated = sought.filter(({ status }) => status === 'seated')
  const others = sought.filter(({ status }) => status !== 'seated')
  const ordered = inOrder(seated, sort, PARTICIPANT_SORTS, ({ name, organisation, checkedInAt }, key) =>
    key === 'came' ? checkedInAt : key === 'name' ? name : organisation,
  )
  return [...ordered, ...others]
}
