import 'server-only'
import { noteAccess } from '@/lib/audit/note-access'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { listTimeEntries, type TimeEntry } from '@/lib/time/list-time-entries'

/**
 * An entry of the case that this person may take back: an advisor their own, the lead anyone's. Null when it is another's,
 * taken back already or not there; that is a denied attempt in the access log.
 */
export async function findReversibleEntry(
  staff: Advisor | ProjectLead,
  caseId: string,
  entryId: string,
): Promise<TimeEntry | null> {
  const { role, personId } = staff
  const entry = (await listTimeEntries(staff, caseId)).find(
    ({ id, kind, reversedById, advisorId }) =>
      id === entryId && kind === 'work' && !reversedById && (role === 'project-lead' || advisorId === personId),
  )
  if (entry) return entry
  await noteAccess({ action: 'denied', subjectKind: 'entry', personId, role, reasonCode: 'not-seen' })
  return null
}
