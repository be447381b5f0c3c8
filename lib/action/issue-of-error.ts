import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { Role } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { databaseFault, isDatabaseAway } from '@/lib/db/fault'
import { logError } from '@/lib/log/log'
import { requestId } from '@/lib/log/request-id'
import { Refusal } from '@/lib/refusals/refusal'
import { DENIALS } from '@/lib/refusals/register'
import type { Issue } from '@/lib/refusals/result'

export type Asker = { personId: string | null; role?: Role }

/** The case lives on in another since its page was drawn: whatever was to be written in it is refused there. */
const CASE_JOINED = 'UA182'

/** What was refused, or a fault that nobody foresaw, as a value. Leads on to where it was thrown to lead. */
export async function issueOfError(error: unknown): Promise<Issue> {
  unstable_rethrow(error)
  if (error instanceof Refusal) return { field: error.field, code: error.code, facts: error.facts }
  if (databaseFault(error)?.sqlState === CASE_JOINED) return { code: 'case-joined' }
  const reference = (await requestId()) ?? '–'
  logError('action failed', error, { requestId: reference })
  if (isDatabaseAway(error)) return { code: 'data-away' }
  return { code: 'fault', facts: { reference } }
}

/** A line in the access log, when something is not theirs. */
export async function noteDenial({ personId, role }: Asker, issues: readonly Issue[]): Promise<void> {
  const denial = issues.find(({ code }) => DENIALS.has(code))
  if (denial) await noteAccess({ action: 'denied', subjectKind: 'action', personId, role, reasonCode: denial.code })
}
