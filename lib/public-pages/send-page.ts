import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gunzip } from 'node:zlib'
import { namesTag } from '@/lib/security/entity-tag'
import { encodingFor } from './encoding-for'
import { writersOf } from './capture-answer'
import type { KeptPage } from './page-store'

/**
 * Browsers ask each time whether the page has changed; a web server in front may answer for a minute. Whoever is signed
 * in sends a cookie, and gets another page by the same address.
 */
const CACHED = 'public, max-age=0, s-maxage=60'
const VARIES = 'Accept-Encoding, Cookie'

export function sendPage(
  page: KeptPage,
  request: IncomingMessage,
  response: ServerResponse,
  writers = writersOf(response),
): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  const encoding = encodingFor(request.headers['accept-encoding'])
  const headers = {
    ...page.headers,
    'cache-control': CACHED,
    vary: VARIES,
    etag: page.etag,
    'x-request-id': randomUUID(),
  }
  if (namesTag(request.headers['if-none-match'], page.etag)) {
    writers.head(304, headers)
    writers.end()
    return
  }
  const packed = encoding && page.packed[encoding]
  writers.head(200, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(packed ? packed.length : page.length),
    ...(encoding && { 'content-encoding': encoding }),
  })
  if (request.method === 'HEAD') writers.end()
  else if (packed) writers.end(packed)
  else gunzip(page.packed.gzip, (error, plain) => (error ? response.destroy(error) : writers.end(plain)))
}
