import 'server-only'

import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

import { deriveKey, type OrgNumberKey } from '@/lib/crypto/keys'

export { keyCheckValue, type OrgNumberKey } from '@/lib/crypto/keys'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** The text was sealed with another key or for another row, or it was changed. Says nothing about the content. */
export class SealedTextError extends Error {
  constructor() {
    super('The sealed text cannot be opened with this key and context')
    this.name = 'SealedTextError'
  }
}

/**
 * AES-256-GCM. `aad` binds the result to its place (a company's id, say): moved to another row it does not open.
 * Gives 'v1.<iv>.<ciphertext>.<tag>' in base64url.
 */
export function sealText(key: OrgNumberKey, plain: string, aad: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, deriveKey(key, 'encryption'), iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(aad, 'utf8'))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return ['v1', ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.')
}

/** Throws `SealedTextError` unless key, `aad` and text are the ones that belong together. */
export function openText(key: OrgNumberKey, sealed: string, aad: string): string {
  const match = /^v1\.([\w-]{16})\.([\w-]*)\.([\w-]{22})$/.exec(sealed)
  if (match === null) throw new SealedTextError()
  const [iv, content, tag] = match.slice(1).map((part) => Buffer.from(part, 'base64url'))
  if (iv === undefined || content === undefined || tag === undefined) throw new SealedTextError()
  const decipher = createDecipheriv(CIPHER, deriveKey(key, 'encryption'), iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(aad, 'utf8'))
  decipher.setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(content), decipher.final()]).toString('utf8')
  } catch {
    throw new SealedTextError()
  }
}

/** Keyed hash of canonical digits, for finding and for uniqueness: without the key it cannot be guessed back. */
export function lookupHash(key: OrgNumberKey, digits: string): string {
  return createHmac('sha256', deriveKey(key, 'lookup')).update(digits).digest('hex')
}
