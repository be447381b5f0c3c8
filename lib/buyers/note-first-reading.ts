import 'server-only'
import type { BuyerAdvisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'

/** That somebody has read the question for the first time, and stands on the buyer's side from now on. */
export async function noteFirstReading(tx: Tx, reader: BuyerAdvisor | ProjectLead, questionId: string): Promise<void> {
  await record(tx, reader, 'question.read', { kind: 'buyer-question', id: questionId }, { reason: null })
}
