import 'server-only'
import { hkdfSync } from 'node:crypto'
import { config } from '@/lib/config/config'
import type { OrgNumberKey } from '@/lib/crypto/keys'
import { openText, SealedTextError, sealText } from '@/lib/crypto/org-number-vault'

const AAD = 'busy-calendar'

/** A part of it is whose it is: the address of one person does not open for another. */
function keyOf(personId: string): OrgNumberKey {
  return { id: AAD, key: Buffer.from(hkdfSync('sha256', config().authSecret, personId, 'busy-calendar/v1', 32)) }
}

export function sealAddress(personId: string, address: string): string {
  return sealText(keyOf(personId), address, AAD)
}

/** Null for another person's, and where the installation has another secret since. */
export function openAddress(personId: string, sealed: string): string | null {
  try {
    return openText(keyOf(personId), sealed, AAD)
  } catch (error) {
    if (error instanceof SealedTextError) return null
    throw error
  }
}
