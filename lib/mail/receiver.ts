import 'server-only'
import { openText, sealText } from '@/lib/crypto/org-number-vault'
import { mailKey } from '@/lib/mail/secrets'

/**
 * Whom a mail was sent to, for the address of its link: sealed, so that neither a log nor a server on the way reads it.
 * It opens nothing; the sign-in page only fills in the address that the mail came to.
 */
export function sealReceiver(address: string): string {
  return sealText(mailKey(), address, 'receiver')
}

/** Undefined when it was not sealed here, or with another AUTH_SECRET. */
export function openReceiver(sealed: string | undefined): string | undefined {
  if (!sealed) return undefined
  try {
    return openText(mailKey(), sealed, 'receiver')
  } catch {
    return undefined
  }
}
