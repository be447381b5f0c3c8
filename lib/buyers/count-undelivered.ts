import 'server-only'
import type { BuyerAdvisor, ProjectLead } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import { UNDELIVERED } from '@/lib/buyers/undelivered-mails'
import { transaction } from '@/lib/db/transaction'

/** To how many of the questions that this person may see a mail has not come through. */
export async function countUndelivered(staff: BuyerAdvisor | ProjectLead): Promise<number> {
  return transaction(async (tx) => {
    const [counted] = await inBuyersRoom(
      tx,
      staff,
      (room) => room.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM buyer_question q WHERE EXISTS (SELECT FROM ${UNDELIVERED})`,
    )
    return counted?.count ?? 0
  })
}
