import 'server-only'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { findSides } from '@/lib/audit/find-sides'
import { listEvents, type EventFilter, type EventPage } from '@/lib/audit/list-events'
import { maskEvents } from '@/lib/audit/mask-events'
import type { Grounds, Mask } from '@/lib/audit/mask-kinds'
import { MOST_ROWS } from '@/lib/lists/sheet'

export type Disclosure = { page: EventPage; masks: Mask[] }

/**
 * The events that somebody has asked to read, in the order they happened, with what is secret of them masked (OSL 6 kap.
 * 3 §: what can be given out is given out without the rest). As the reader may see them.
 */
export async function findDisclosure(
  reader: ProjectLead | Auditor,
  filter: Omit<EventFilter, 'page' | 'sort'>,
  grounds: Grounds,
): Promise<Disclosure> {
  const page = await listEvents(reader, { ...filter, sort: '-time', page: 1 }, MOST_ROWS)
  return maskEvents(page, grounds, await findSides(Object.keys(page.names.people)))
}
