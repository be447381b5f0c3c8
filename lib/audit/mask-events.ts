import type { EventPage } from '@/lib/audit/list-events'
import { MASK_KINDS, type Grounds, type Mask, type MaskKind } from '@/lib/audit/mask-kinds'
import type { TrailPerson } from '@/lib/audit/trail-people'

/** Every side that each named person has been on; whoever has been on none is taken for somebody's contact. */
export type Sides = Readonly<Record<string, readonly Side[]>>
export type Side = TrailPerson['kind']

/**
 * The same events with a mark in the place of each name of the chosen kinds, the same mark for the same name, numbered as
 * they are read, and what each mark stands for. Somebody whose side nobody knows is masked with the contacts, and somebody
 * of several sides with each of them: an event does not say for whom somebody else named them.
 */
export function maskEvents(page: EventPage, grounds: Grounds, sides: Sides): { page: EventPage; masks: Mask[] } {
  const marks = new Map<string, Mask & { rows: number[] }>()
  const chosen = (kind: MaskKind) => grounds[kind] !== undefined
  const mark = (kind: MaskKind, key: string, original: string, row: number): string => {
    if (!chosen(kind)) return original
    const known = marks.get(`${kind} ${key}`)
    const made = known ?? { mark: `[${marks.size + 1}]`, kind, ground: grounds[kind] ?? '', original, rows: [] }
    if (!known) marks.set(`${kind} ${key}`, made)
    if (made.rows.at(-1) !== row) made.rows.push(row)
    return made.mark
  }
  const sideOf = (id: string): Side => {
    const [first = 'contacts', ...others] = sides[id] ?? []
    return [first, ...others].find(chosen) ?? first
  }
  const { names } = page
  const masked: EventPage['names'] = { ...names, people: {}, cases: {} }
  const events = page.events.map((event, index) => {
    const row = index + 1
    for (const id of namedIn(event)) {
      const [person, number] = [names.people[id], names.cases[id]]
      if (person !== undefined) masked.people[id] = mark(sideOf(id), id, person, row)
      if (number !== undefined) masked.cases[id] = mark('cases', number, number, row)
    }
    const { companyName, caseNumber, facts } = event
    // The opening of a case says its number.
    const told = Object.entries(facts).map(([name, fact]) =>
      caseNumber !== null && fact === caseNumber ? [name, mark('cases', caseNumber, caseNumber, row)] : [name, fact],
    )
    return {
      ...event,
      facts: Object.fromEntries(told) as typeof facts,
      companyName: companyName === null ? null : mark('companies', companyName, companyName, row),
      caseNumber: caseNumber === null ? null : mark('cases', caseNumber, caseNumber, row),
    }
  })
  return { page: { ...page, events, names: masked }, masks: [...marks.values()] }
}

/** Every id that the event's line may name, in the order it is read in. */
function namedIn({ actorId, subjectId, facts }: EventPage['events'][number]): string[] {
  return [actorId, subjectId, ...Object.values(facts)].filter((one) => typeof one === 'string')
}

/** Which of the kinds are asked for without saying by what provision. */
export function groundless(grounds: Grounds): MaskKind[] {
  return MASK_KINDS.filter((kind) => grounds[kind] !== undefined && grounds[kind] === '')
}
