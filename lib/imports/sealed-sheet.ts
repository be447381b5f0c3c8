import 'server-only'
import { hkdfSync } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { config } from '@/lib/config/config'
import type { OrgNumberKey } from '@/lib/crypto/keys'
import { openText, SealedTextError, sealText } from '@/lib/crypto/org-number-vault'
import type { Sheet } from '@/lib/imports/sheet-rows'

/** Signs that the table takes. */
export const MOST_SEALED = 16_000_000
/** A sheet of the most rows, each with the longest note, is smaller. */
const MOST_OPENED = 128 * 1024 * 1024

/** A part of it is whose it is: the rows of one person do not open for another. */
function keyOf(personId: string): OrgNumberKey {
  const key = hkdfSync('sha256', config().authSecret, personId, 'time-import/rows/v1', 32)
  return { id: 'time-import', key: Buffer.from(key) }
}

export function sealSheet(personId: string, id: string, sheet: Sheet): string {
  return sealText(keyOf(personId), deflateSync(JSON.stringify(sheet)).toString('base64'), id)
}

/** Null for another person's, and where the installation has another secret since. */
export function openSheet(personId: string, id: string, sealed: string): Sheet | null {
  try {
    const packed = Buffer.from(openText(keyOf(personId), sealed, id), 'base64')
    return JSON.parse(inflateSync(packed, { maxOutputLength: MOST_OPENED }).toString('utf8')) as Sheet
  } catch (error) {
    if (error instanceof SealedTextError) return null
    throw error
  }
}
