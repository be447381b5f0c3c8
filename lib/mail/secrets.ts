import 'server-only'
import { createHash } from 'node:crypto'
import { config } from '@/lib/config/config'
import { openText, sealText } from '@/lib/crypto/org-number-vault'
import type { MailSecret } from '@/lib/mail/templates'

/** The key of everything that mails seal. */
export function mailKey() {
  return { id: 'mail', key: createHash('sha256').update(`mail:${config().authSecret}`).digest() }
}

export function sealSecret(secret: MailSecret): string {
  return sealText(mailKey(), JSON.stringify(secret), 'mail')
}

/** Null when the secret was sealed with another AUTH_SECRET: such a link no longer opens anything. */
export function openSecret(sealed: string): MailSecret | null {
  try {
    // What was already waiting when links began to be sealed: the migration had no key. Gone once sent.
    if (sealed.startsWith('v0.')) return JSON.parse(sealed.slice(3)) as MailSecret
    return JSON.parse(openText(mailKey(), sealed, 'mail')) as MailSecret
  } catch {
    return null
  }
}
