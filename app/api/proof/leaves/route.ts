import { askedNumber } from '@/lib/proofs/asked-numbers'
import { findCheckpoint } from '@/lib/proofs/find-checkpoint'
import { LEAVES_AT_ONCE } from '@/lib/proofs/leaf-files'
import { leafLines } from '@/lib/proofs/leaf-lines'
import { givenOut, plain, streamOf } from '@/lib/proofs/plain-answers'

/** The leaf hashes below the newest checkpoint, `?from=` up to and without `to=`, at most so many at once. */
export async function GET({ url }: Request): Promise<Response> {
  return givenOut(async () => {
    const newest = await findCheckpoint()
    const from = askedNumber(url, 'from') ?? 0
    const to = Math.min(askedNumber(url, 'to') ?? from + LEAVES_AT_ONCE, newest?.size ?? 0, from + LEAVES_AT_ONCE)
    if (from >= to) return null
    return plain(streamOf(leafLines({ from, to })), `${from}-${to}.leaves.txt`)
  })
}
