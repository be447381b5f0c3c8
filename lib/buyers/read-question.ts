import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { record } from '@/lib/audit/record'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { ReadQuestionInput } from '@/lib/buyers/inputs'
import { transaction } from '@/lib/db/transaction'

/**
 * The lead's step into a question, with a reason. From now on the lead stands on the buyer's side: no bidder's case in
 * that procurement is seen, moved or given away by them. Refusals: `question-not-found`, `conflict-of-interest`.
 */
export async function readQuestion(lead: ProjectLead, { number, reason }: ReadQuestionInput): Promise<void> {
  const id = await transaction(async (tx) => {
    const [opened] = await inBuyersRoom(
      tx,
      lead,
      (room) => room.$queryRaw<{ id: string | null }[]>`SELECT open_question(${number}) AS id`,
    )
    if (!opened?.id) throw new Refusal('question-not-found')
    await record(tx, lead, 'question.read', { kind: 'buyer-question', id: opened.id }, { reason })
    return opened.id
  })
  const { personId, role } = lead
  await noteAccess({ action: 'read', subjectKind: 'buyer-question', subjectId: id, personId, role, reasonCode: reason })
}
