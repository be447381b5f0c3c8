import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { visitor } from '@/lib/actors/actor'
import { openToken } from '@/lib/crypto/signed-tokens'
import { transaction } from '@/lib/db/transaction'
import { TEMPLATES } from '@/lib/newsletter/subscription-mails'

/** Ends the subscription and forgets the address. A second time changes nothing. Refusal `newsletter-link-unknown`. */
export async function leaveNewsletter({ key }: { key: string }): Promise<void> {
  const id = openToken('newsletter-leave', key)
  if (!id) throw new Refusal('newsletter-link-unknown')
  await transaction(async (tx) => {
    // The queue's rows go with it, sent or not: the page says that the address is gone.
    await tx.$executeRaw`
      DELETE FROM mail m USING subscriber s WHERE s.id = ${id}::uuid AND m.to_address = s.address
        AND m.template IN (SELECT jsonb_array_elements_text(${JSON.stringify(TEMPLATES)}::jsonb -> s.kind))`
    const { count } = await tx.subscriber.deleteMany({ where: { id } })
    if (count > 0) await record(tx, visitor, 'subscriber.left', { kind: 'subscriber', id }, {})
  })
}
