import { STAFF_ROLES, type StaffRole } from '@/lib/actors/actor'
import type { Query } from '@/lib/lists/query'
import type { StaffPerson } from '@/lib/people/list-staff'
import { fold } from '@/lib/text/fold'
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
  const words = fold(q).split(' ')
  return people.filter(({ name }) => words.every((word) => fold(name).includes(word)))
}

/** Whoever's account is closed works as nothing, whatever roles they had. */
export function inGroup(people: readonly StaffPerson[], group?: StaffGroup): StaffPerson[] {
  if (!group) return [...people]
  return people.filter(({ roles, deactivated }) =>
    group === 'deactivated' ? deactivated : !deactivated && roles.includes(group),
  )
}
