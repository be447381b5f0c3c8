import type { Actor, Person, StaffRole } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'

/** Signs the person in for what is called next, where the test mocks `currentPerson`. */
export function become({ personId: id, role, name }: Actor): void {
  const known = { id, name, sessionId: '', email: null, locale: 'sv' as const, mandates: [], partnerships: [] }
  const person: Person = { ...known, keysOff: false, roles: [role as StaffRole] }
  jest.mocked(currentPerson).mockResolvedValue(person)
}
