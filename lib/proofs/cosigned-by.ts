import 'server-only'
import type { Witness } from '@/lib/config/checkpoint-settings'
import { cosignedAt } from '@/lib/merkle/cosignature'
import { readNote } from '@/lib/merkle/signed-note'
import { DeliveryFault } from '@/lib/proofs/faults'
import { findConsistency } from '@/lib/proofs/find-consistency'

const PATIENCE_MS = 10_000
const MOST_BYTES = 65_536

type Given = { size: number; note: string }

/**
 * Hands a checkpoint to a witness (C2SP tlog-witness), with the proof that it goes on from what the witness saw last, and
 * answers the line with which it signs. `known` is what we think it saw; where it knows better, it is asked again from
 * there. Faults: `WITNESS_AHEAD` when it has seen more of this log than there is, `NOT_COSIGNED`, `HTTP_…`, `NO_ANSWER`.
 */
export async function cosignedBy(witness: Witness, given: Given, known: number): Promise<string> {
  let answer = await post(witness, given, known)
  if (answer.status === 409) {
    const seen = /^(0|[1-9]\d{0,15})\n?$/.exec(answer.body)?.[1]
    if (seen === undefined) throw new DeliveryFault('HTTP_409')
    if (Number(seen) > given.size) throw new DeliveryFault('WITNESS_AHEAD')
    answer = await post(witness, given, Number(seen))
  }
  if (answer.status !== 200) throw new DeliveryFault(`HTTP_${answer.status}`)
  const text = readNote(given.note)?.text ?? ''
  const line = answer.body.split('\n').find((one) => cosignedAt(one, text, witness.verifier) !== undefined)
  if (!line) throw new DeliveryFault('NOT_COSIGNED')
  return line
}

async function post({ url }: Witness, { size, note }: Given, old: number): Promise<{ status: number; body: string }> {
  const proof = await findConsistency(old, size)
  try {
    const response = await fetch(`${url}/add-checkpoint`, {
      method: 'POST',
      body: `old ${old}\n${proof.map((hash) => `${hash}\n`).join('')}\n${note}`,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return { status: response.status, body: await beginningOf(response) }
  } catch {
    throw new DeliveryFault('NO_ANSWER')
  }
}

async function beginningOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length
    if (bytes > MOST_BYTES) throw new RangeError('A witness answers a few lines')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
