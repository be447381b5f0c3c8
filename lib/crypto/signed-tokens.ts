import 'server-only'
import { createHmac, hkdfSync } from 'node:crypto'
import { config } from '@/lib/config/config'
import { sameSecret } from '@/lib/crypto/tokens'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const SIGNATURE_LENGTH = 27

/**
 * A link's token: the row's id and 160 bits that only this installation can make. Each purpose has a key of its own, so
 * a link that shows a certificate cannot cancel a seat. It tells nothing but the id, and lasts as long as the row says.
 */
export function signToken(purpose: string, id: string): string {
  if (!ID.test(id)) throw new RangeError('Only an id is signed')
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + signature(purpose, id)
}

/** The id that was signed for the purpose; null for anything else. */
export function openToken(purpose: string, token: string): string | null {
  if (!/^[\w-]{49}$/.test(token)) return null
  const packed = token.slice(0, -SIGNATURE_LENGTH)
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (!ID.test(id) || signToken(purpose, id).slice(0, -SIGNATURE_LENGTH) !== packed) return null
  return sameSecret(signature(purpose, id), token.slice(-SIGNATURE_LENGTH)) ? id : null
}

/** Some words of ours with what only this installation can add to them, for an address; */
export function signWords(purpose: string, words: string): string {
  return `${words}.${signature(purpose, words)}`
}

/** The words that were signed for the purpose; null for anything else. */
export function openWords(purpose: string, signed: string): string | null {
  const at = signed.lastIndexOf('.')
  const words = signed.slice(0, Math.max(at, 0))
  return at > 0 && sameSecret(signature(purpose, words), signed.slice(at + 1)) ? words : null
}

function signature(purpose: string, id: string): string {
  const key = Buffer.from(hkdfSync('sha256', config().authSecret, '', `signed-link/${purpose}/v1`, 32))
  return createHmac('sha256', key).update(id).digest('base64url').slice(0, SIGNATURE_LENGTH)
}
