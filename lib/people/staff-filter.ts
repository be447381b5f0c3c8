import { STAFF_ROLES, type StaffRole } from '@/lib/actors/actor'
import { inOrder } from '@/lib/lists/in-order'
import { readOrder, type Direction, type Order } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'
import { hasWords } from '@/lib/lists/sought-words'
import type { StaffPerson } from '@/lib/people/list-staff'
import { askedLine } from '@/lib/text/plain-text'

export type StaffGroup = StaffRole | 'deactivated'
export const STAFF_GROUPS: readonly StaffGroup[] = [...STAFF_ROLES, 'deactivated']

/** What is not said does not narrow the choice. */
export type StaffFilter = { show?: StaffGroup; q?: string }

/** Reads a filter out of an address. What cannot be understood is left out rather than refused. */
export function readStaffFilter(query: Query): StaffFilter {
  const [show, q] = [STAFF_GROUPS.find((group) => group === query.show), askedLine(query.q, 80)]
  return { ...(show && { show }), ...(q && { q }) }
}

/** Those whose name has every word that is sought. */
export function namedLike(people: readonly StaffPerson[], q = ''): StaffPerson[] {
  return people.filter(({ name }) => hasWords(q, name))
}

/** Whoever's account is closed works as nothing, whatever roles they had. */
export function inGroup(people: readonly StaffPerson[], group?: StaffGroup): StaffPerson[] {
  if (!group) return [...people]
  return people.filter(({ roles, deactivated }) =>
    group === 'deactivated' ? deactivated : !deactivated && roles.includes(group),
  )
}

/** The columns that the list is ordered by, and how each stands when it is chosen. */
export const STAFF_SORTS = { name: 'ascending', roles: 'ascending', cases: 'descending' } as const satisfies Record<
  string,
  Direction
>
export type StaffSortKey = keyof typeof STAFF_SORTS
export type StaffSort = Order<StaffSortKey>

export function readStaffSort(query: Query): StaffSort {
  return readOrder(query, Object.keys(STAFF_SORTS) as StaffSortKey[], 'name')
}

/** What the list shows for its filter, as the page and its files do. By name those whose account is closed come last. */
export function staffShown(people: readonly StaffPerson[], { q, show }: StaffFilter, sort: StaffSort): StaffPerson[] {
  const shown = inGroup(namedLike(people, q), show)
  if (sort === 'name') return shown
  return inOrder(shown, sort, STAFF_SORTS, ({ name, roles, openCases }, key) => {
    if (key === 'name') return name
    if (key === 'roles') return roles[0] ?? null
    return roles.includes('advisor') ? openCases : null
  })
}

export const STAFF_PER_PAGE = 50

/** A page of them; of one after the last, the last. */
export function staffOnPage(people: readonly StaffPerson[], asked: number): { page: number; people: StaffPerson[] } {
  const page = Math.max(1, Math.min(asked, Math.ceil(people.length / STAFF_PER_PAGE)))
  return { page, people: people.slice((page - 1) * STAFF_PER_PAGE, page * STAFF_PER_PAGE) }
}
