import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { caseForTime, type CaseForTime } from '@/lib/time/case-for-time'

/** Typed by hand: whose case it is not, and a number that there is none of, are answered at the field. */
export async function targetOfMove(tx: Tx, staff: Advisor | ProjectLead, number: string): Promise<CaseForTime> {
  try {
    return await caseForTime(tx, staff, number)
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('target-not-found', {}, 'target')
    throw error
  }
}
