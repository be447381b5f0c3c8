import 'server-only'

import { createHmac, hkdfSync } from 'node:crypto'

/** The installation's key for organisation numbers. `id` is stored beside what the key sealed, so keys can be rotated. */
export type OrgNumberKey = { id: string; key: Buffer }

export type KeyPurpose = 'encryption' | 'lookup' | 'check'

/** HKDF-SHA-256: one purpose's key tells nothing about another's. */
export function deriveKey({ key }: OrgNumberKey, purpose: KeyPurpose): Buffer {
  if (key.length !== 32) throw new RangeError('An organisation number key has 32 bytes')
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `org-number/${purpose}/v1`, 32))
}

/** Stored once and compared at start: another value means another key, which could open nothing. */
export function keyCheckValue(key: OrgNumberKey): string {
  return createHmac('sha256', deriveKey(key, 'check')).update('org-number-key').digest('hex')
}
