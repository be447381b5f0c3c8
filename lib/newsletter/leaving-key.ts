import 'server-only'
import { openToken, signToken } from '@/lib/crypto/signed-tokens'

/** What ends the subscription that the key of a confirming mail is about; null when the key is nobody's. */
export function leavingKey(confirmKey: string | undefined): string | null {
  const id = confirmKey && openToken('newsletter-confirm', confirmKey)
  return id ? signToken('newsletter-leave', id) : null
}
