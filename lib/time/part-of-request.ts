import 'server-only'
import { createHash } from 'node:crypto'

/**
 * The id of one of many rows that a request writes: the same each time it is sent. A UUID of version 8 (RFC 9562), made of
 * the request's own and of what names the row within it.
 */
export function partOfRequest(requestId: string, part: string): string {
  const hash = createHash('sha256').update(`${requestId} ${part}`).digest('hex')
  const variant = '89ab'[parseInt(hash.charAt(16), 16) % 4]
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
