import 'server-only'
import { noteAccess } from '@/lib/audit/note-access'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { listTimeEntries, type TimeEntry } from '@/lib/time/list-time-entries'

/**
 * An entry of the case that is this person's to take back, or is taken back already: an advisor's own, the lead's anyone's.
 * Null when it is another's or not there; that is a denied attempt in the access log.
 */
export async function findReversibleEntry(
  staff: Advisor | ProjectLead,
  caseId: string,
  entryId: string,
): Promise<TimeEntry | null> {
  const { role, personId } = staff
  const entry = (await listTimeEntries(staff, caseId)).find(
    ({ id, kind, advisorId }) =>
      id === entryId && kind === 'work' && (role === 'project-lead' || advisorId === personId),
  )
  if (entry) return entry
  await noteAccess({ action: 'denied', subjectKind: 'entry', personId, role, reasonCode: 'not-seen' })
  return null
}
