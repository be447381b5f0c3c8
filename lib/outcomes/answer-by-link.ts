import 'server-only'
import { visitor } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { followUpForAnswer } from '@/lib/outcomes/follow-up-for-answer'
import type { AnswerByLinkInput } from '@/lib/outcomes/inputs'
import { NOTHING_MORE, writeAnswer } from '@/lib/outcomes/write-answer'

/**
 * The company says by its link whether it handed in a bid and what came of it; what else was said stands where it still
 * fits. Refusals: `link-unknown`, `follow-up-ended`, `deadline-not-passed`.
 */
export async function answerByLink({ token, bid, result }: AnswerByLinkInput): Promise<void> {
  await transaction(async (tx) => {
    const asked = await followUpForAnswer(tx, token, 'outcome')
    await writeAnswer(tx, visitor, asked, (before) => ({ ...NOTHING_MORE, ...pick(before), bid, result }))
  })
}

function pick(before: Parameters<Parameters<typeof writeAnswer>[3]>[0]) {
  if (!before) return {}
  const { valueSek, bidsReceived, firstPublicBid, barriers, mayTell } = before
  return { valueSek, bidsReceived, firstPublicBid, barriers, mayTell }
}
