import 'server-only'
import { hkdfSync } from 'node:crypto'
import { config } from '@/lib/config/config'
import type { OrgNumberKey } from '@/lib/crypto/keys'
import { openText, sealText, SealedTextError } from '@/lib/crypto/org-number-vault'

const AAD = 'sought'

/**
 * What was searched for, as it may stand in an address that browsers and proxies keep: a telephone number or an address
 * of somebody is sealed for the one who searches.
 */
export function sealSought(personId: string, text: string): string {
  return sealText(keyOf(personId), text, AAD)
}

/** Null for what was sealed for somebody else, or changed. */
export function openSought(personId: string, sealed: string): string | null {
  try {
    return openText(keyOf(personId), sealed, AAD)
  } catch (error) {
    if (error instanceof SealedTextError) return null
    throw error
  }
}

function keyOf(personId: string): OrgNumberKey {
  return { id: AAD, key: Buffer.from(hkdfSync('sha256', config().authSecret, '', `${AAD}/v1/${personId}`, 32)) }
}
