import 'server-only'
import { record } from '@/lib/audit/record'
import type { ProjectLead } from '@/lib/actors/actor'
import type { FaultReason } from '@/lib/audit/check-scopes'
import { transaction } from '@/lib/db/transaction'

/** The trail as a whole, which is no row of its own. */
const THE_TRAIL = '00000000-0000-0000-0000-000000000000'

/** A fault that the verifier names is known, and why. It is shown from then on, and no longer counted as a fault. */
export async function acknowledgeFault(lead: ProjectLead, fault: string, reason: FaultReason): Promise<void> {
  await transaction((tx) =>
    record(tx, lead, 'trail.fault-acknowledged', { kind: 'trail', id: THE_TRAIL }, { fault, reason }),
  )
}
