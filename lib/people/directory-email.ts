import { emailField } from '@/lib/people/contact-fields'

/** What makes a text more than an address: a name beside it, another address, a line of a header. */
const MORE_THAN_AN_ADDRESS = /[\s<>,;:"()[\]!?'«»\u201d]|\.$/

/**
 * An address that a directory or a mail program claims, as it would be kept had somebody typed it, so that the two are
 * compared alike; null for what is none. Nothing is read out of it: 'Anna <a@b.se>' is a claim of something else.
 */
export function directoryEmail(claimed: unknown): string | null {
  if (typeof claimed !== 'string' || MORE_THAN_AN_ADDRESS.test(claimed.trim())) return null
  const parsed = emailField.safeParse(claimed)
  return parsed.success && namesSameBox(claimed, parsed.data) ? parsed.data : null
}

/**
 * What was typed is only cleaned on its way to a mailbox that has yet to answer; what is claimed is believed. So a sign that
 * would be read as another (ſ as s, the Kelvin sign as k, a full-width letter) makes it another mailbox, and no claim of ours.
 */
function namesSameBox(claimed: string, kept: string): boolean {
  const [box = ''] = claimed.trim().split('@')
  const small = [...box].map((sign) => (sign.toLowerCase().toUpperCase() === sign ? sign.toLowerCase() : sign)).join('')
  return kept.startsWith(`${small}@`)
}
