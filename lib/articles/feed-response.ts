import 'server-only'
import { createHash } from 'node:crypto'
import { writeFeed, type FeedKind } from '@/lib/articles/write-feed'
import { holdsAlready } from '@/lib/security/entity-tag'

const TYPES: Record<FeedKind, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** A feed for a reader that comes often: unchanged, it is told so and gets nothing. */
export async function answerFeed(request: Request, kind: FeedKind): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'sv'
  const body = await writeFeed(kind, locale)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { etag, 'cache-control': 'public, max-age=300' }
  if (holdsAlready(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': TYPES[kind] } })
}
