import 'server-only'
import { hkdfSync } from 'node:crypto'
import { config } from '@/lib/config/config'
import type { OrgNumberKey } from '@/lib/crypto/keys'

export const KEPT_AAD = 'kept-text'

/**
 * A part of it is the browser's, and a part whoever the form was drawn for: neither the database nor the server can read
 * what was kept without the cookie, nor can another person who signs in at the same browser.
 */
export function keyOf(token: string, personId: string | null): OrgNumberKey {
  const owner = `kept-text/v1/${personId ?? 'nobody'}`
  return { id: KEPT_AAD, key: Buffer.from(hkdfSync('sha256', config().authSecret, token, owner, 32)) }
}
