import { askedNumber } from '@/lib/proofs/asked-numbers'
import { findCheckpoint } from '@/lib/proofs/find-checkpoint'
import { findConsistency } from '@/lib/proofs/find-consistency'
import { givenOut, json } from '@/lib/proofs/plain-answers'

/** The proof that the log of `?from=` events is the beginning of that of `to=`, which is the newest checkpoint's by itself. */
export async function GET({ url }: Request): Promise<Response> {
  return givenOut(async () => {
    const newest = await findCheckpoint()
    const from = askedNumber(url, 'from')
    const to = askedNumber(url, 'to') ?? newest?.size
    if (!newest || !from || !to || from > to || to > newest.size) return null
    return json({ from, to, proof: await findConsistency(from, to) }, `${from}-${to}.consistency.json`)
  })
}
