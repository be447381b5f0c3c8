import 'server-only'
import { writeFeed, type FeedKind } from '@/lib/articles/write-feed'
import { taggedResponse } from '@/lib/security/tagged-response'

const TYPES: Record<FeedKind, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** A feed for a reader that comes often: unchanged, it is told so and gets nothing. */
export async function answerFeed(request: Request, kind: FeedKind): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'sv'
  const body = await writeFeed(kind, locale)
  return taggedResponse(request, body, TYPES[kind], 'public, max-age=300')
}
