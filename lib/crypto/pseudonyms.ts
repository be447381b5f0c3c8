import 'server-only'
import { createHmac, hkdfSync } from 'node:crypto'
import { config } from '@/lib/config/config'

/**
 * What a row is called outside this system: the same each time, and nothing that leads back without the installation's
 * secret. It is made of the row's id and of no organisation number, so that trying all numbers finds nothing.
 */
export function pseudonym(kind: 'case' | 'company' | 'entry', id: string): string {
  return `${kind}-${createHmac('sha256', key()).update(`${kind}:${id}`).digest('hex').slice(0, 20)}`
}

/** Tells whether two pseudonyms were made with one key; of the key it tells nothing. */
export function pseudonymKeyCheck(): string {
  return createHmac('sha256', key()).update('check').digest('hex').slice(0, 16)
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', config().authSecret, '', 'evaluator-pseudonym/v1', 32))
}
