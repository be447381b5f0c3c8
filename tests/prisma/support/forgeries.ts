import { randomUUID } from 'node:crypto'
import { asSuperuser } from '@/tests/support/database'
import { canonicalText } from './canonical-text'
import { eventWith } from './events'

/** Texts of events that do not follow from what stands in the stream, each in its own way. */
export async function forgeries(stream: string): Promise<Record<string, string>> {
  const chain = await asSuperuser<{ seq: number; hash: string; id: string }>(
    'select seq, hash, id from audit_event where stream = $1 order by seq',
    [stream],
  )
  const head = chain.at(-1)
  if (!head) throw new Error('the stream is empty')
  const at = '2026-01-01T00:00:00.000Z'
  const forge = (seq: number, prev: string | null, id: string = randomUUID()) =>
    canonicalText(eventWith({ stream, id, seq, prev, at }))
  return {
    madeUpPrev: forge(head.seq + 1, 'f'.repeat(64)),
    gap: forge(head.seq + 2, head.hash),
    fork: forge(2, chain[1]?.hash ?? ''),
    beginning: forge(0, null),
    beginningWithPrev: forge(0, head.hash),
    withoutPrev: forge(head.seq + 1, null),
    beforeBeginning: forge(-1, head.hash),
    sameId: forge(head.seq + 1, head.hash, head.id),
    event: forge(head.seq + 1, head.hash),
  }
}
