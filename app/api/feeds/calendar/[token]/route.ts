import { hashToken } from '@/lib/crypto/tokens'
import { findCalendarFeed } from '@/lib/meetings/find-calendar-feed'
import { clientNetwork } from '@/lib/rates/client-network'
import { isOver } from '@/lib/rates/limit'
import { taggedResponse } from '@/lib/security/tagged-response'

type Props = { params: Promise<{ token: string }> }

const NOWHERE_ELSE = { 'x-robots-tag': 'noindex', 'cache-control': 'no-store' }

/** The private calendar of an advisor, for the calendar program that they gave its address to. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const token = (await params).token.replace(/\.ics$/, '')
  // Many calendars are fetched from one network, that of whoever keeps them: each is counted by itself.
  const tooOften =
    (await isOver('calendar-feed', hashToken(token))) || (await isOver('calendar-feeds', await clientNetwork()))
  if (tooOften) return new Response(null, { status: 429, headers: { ...NOWHERE_ELSE, 'retry-after': '3600' } })
  const feed = await findCalendarFeed(token)
  if (feed === null) return new Response(null, { status: 404, headers: NOWHERE_ELSE })
  const response = taggedResponse(request, feed, 'text/calendar; charset=utf-8', 'private, no-cache')
  response.headers.set('x-robots-tag', 'noindex')
  return response
}
