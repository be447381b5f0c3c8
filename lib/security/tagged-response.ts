import 'server-only'
import { createHash } from 'node:crypto'
import { holdsAlready } from '@/lib/security/entity-tag'

/** A text for whoever comes often: unchanged, they are told so and get nothing. */
export function taggedResponse(request: Request, body: string, type: string, caching: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { etag, 'cache-control': caching }
  if (holdsAlready(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': type } })
}
