import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { visitor } from '@/lib/actors/actor'
import { openToken } from '@/lib/crypto/signed-tokens'
import { transaction } from '@/lib/db/transaction'

/** The address says yes. A second time changes nothing. Refusal `newsletter-link-unknown`, also when seven days have passed. */
export async function confirmSubscription({ key }: { key: string }): Promise<void> {
  const id = openToken('newsletter-confirm', key)
  if (!id) throw new Refusal('newsletter-link-unknown')
  await transaction(async (tx) => {
    const { count } = await tx.subscriber.updateMany({
      where: { id, confirmedAt: null },
      data: { confirmedAt: new Date() },
    })
    if (count > 0) return record(tx, visitor, 'subscriber.confirmed', { kind: 'subscriber', id }, {})
    if ((await tx.subscriber.count({ where: { id } })) === 0) throw new Refusal('newsletter-link-unknown')
  })
}
