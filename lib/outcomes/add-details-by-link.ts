import 'server-only'
import { visitor } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { followUpForAnswer } from '@/lib/outcomes/follow-up-for-answer'
import type { AddDetailsInput } from '@/lib/outcomes/inputs'
import { saidDetails } from '@/lib/outcomes/said-details'
import { writeAnswer } from '@/lib/outcomes/write-answer'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * What the company may add by its link to what it has answered: the value, the other bids, whether it was its first, what
 * stood in the way, and whether it may be told of. Refusals: `link-unknown`, `follow-up-ended`, `bid-missing` before there
 * is an answer.
 */
export async function addDetailsByLink({ token, mayTell, ...details }: AddDetailsInput): Promise<void> {
  await transaction(async (tx) => {
    const asked = await followUpForAnswer(tx, token, 'outcome')
    await writeAnswer(tx, visitor, asked, (before) => {
      if (!before) throw new Refusal('bid-missing', {}, 'bid')
      return { bid: before.bid, result: before.result, ...saidDetails(details), mayTell }
    })
  })
}
