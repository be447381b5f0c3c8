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
  return parsed.success ? parsed.data : null
}
