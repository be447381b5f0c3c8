import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { visitor } from '@/lib/actors/actor'
import { openToken } from '@/lib/crypto/signed-tokens'
import { transaction } from '@/lib/db/transaction'

/** Ends the subscription and forgets the address. A second time changes nothing. Refusal `newsletter-link-unknown`. */
export async function leaveNewsletter({ key }: { key: string }): Promise<void> {
  const id = openToken('newsletter-leave', key)
  if (!id) throw new Refusal('newsletter-link-unknown')
  await transaction(async (tx) => {
    // What still waits to be sent to the address goes with it.
    await tx.$executeRaw`
      DELETE FROM mail m USING subscriber s WHERE s.id = ${id}::uuid AND m.to_address = s.address
        AND m.status = 'queued' AND m.template = 'newsletter-post'`
    const { count } = await tx.subscriber.deleteMany({ where: { id } })
    if (count > 0) await record(tx, visitor, 'subscriber.left', { kind: 'subscriber', id }, {})
  })
}
