import 'server-only'
import { record } from '@/lib/audit/record'
import { system } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'

/** Wipes names, words and addresses of questions that ended a year ago. Returns how many. Safe from several processes. */
export async function eraseQuestions(): Promise<number> {
  return transaction(async (tx) => {
    const erased = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM erase_old_questions() AS id`
    for (const { id } of erased) await record(tx, system, 'question.erased', { kind: 'buyer-question', id }, {})
    return erased.length
  })
}
