import { askedNumber } from '@/lib/proofs/asked-numbers'
import { findCheckpoint, noteWithWitnesses } from '@/lib/proofs/find-checkpoint'
import { givenOut, plain } from '@/lib/proofs/plain-answers'

/** The newest checkpoint, or with `?size=` that of so many events. */
export async function GET({ url }: Request): Promise<Response> {
  return givenOut(async () => {
    const size = askedNumber(url, 'size')
    if (size === undefined && new URL(url).searchParams.has('size')) return null
    const found = await findCheckpoint(size)
    return found ? plain(noteWithWitnesses(found), `${found.size}.checkpoint.txt`) : null
  })
}
