import { verify } from 'node:crypto'
import type { Verifier } from './note-key'
import { signatureOf } from './signed-note'

const TIME_BYTES = 8

/**
 * When a witness says it saw the tree (C2SP tlog-cosignature, v1), or undefined unless the line is its signature of this
 * note's text. Seconds since 1970.
 */
export function cosignedAt(line: string, text: string, { name, id, kind, key }: Verifier): number | undefined {
  const signature = signatureOf(line)
  if (!signature || kind !== 'cosignature' || signature.name !== name || signature.id !== id) return undefined
  const { bytes } = signature
  if (bytes.length !== TIME_BYTES + 64) return undefined
  const time = bytes.readBigUInt64BE()
  const message = `cosignature/v1\ntime ${time}\n${text}`
  return verify(null, Buffer.from(message, 'utf8'), key, bytes.subarray(TIME_BYTES)) ? Number(time) : undefined
}
