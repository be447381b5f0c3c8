import 'server-only'

import { createHmac, hkdfSync } from 'node:crypto'
import { config } from '@/lib/config/config'
import { sameSecret } from '@/lib/crypto/tokens'

/** '<id>.<signature>' for a link in a mail. Each purpose has a key of its own: one purpose's token opens no other's. */
export function signToken(purpose: string, id: string): string {
  return `${id}.${signature(purpose, id)}`
}

/** The id that was signed for this purpose with this installation's secret, else null. */
export function openToken(purpose: string, token: string): string | null {
  const [, id, signed] = /^([\w-]{1,100})\.([\w-]{43})$/.exec(token) ?? []
  return id && signed && sameSecret(signed, signature(purpose, id)) ? id : null
}

function signature(purpose: string, id: string): string {
  const key = hkdfSync('sha256', config().authSecret, '', `signed-token/${purpose}`, 32)
  return createHmac('sha256', Buffer.from(key)).update(id).digest('base64url')
}
