import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { readingPolicy } from '@/lib/security/content-policy'
import { captureAnswer, type Answer } from './capture-answer'
import { topicsOf, withoutOrigin } from './kept-places'
import { makePage, type KeptPage, type PageStore } from './page-store'
import { sendPage } from './send-page'
import { withoutScripts } from './without-scripts'

/** Asked for by scripts in parts, by someone who is known, or in pieces. */
const OWN = ['cookie', 'authorization', 'rsc', 'next-action', 'next-router-prefetch', 'next-router-state-tree', 'range']
/** All that is passed on of a request whose answer others will read too. Its host is ours, by whichever header it was named. */
const PASSED_ON = ['connection', 'x-client-address', 'x-forwarded-for', 'x-forwarded-proto']
const KEPT_HEADERS = [
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
]

/**
 * Answers who is not signed in from what others were answered, so that a link in a newspaper does not reach the
 * database. Each page is drawn once however many ask for it together. Returns false when the request is none of these,
 * and has then done nothing; `passOn` draws the page.
 */
export function answerFromStore(store: PageStore, ownHost: string) {
  const drawing = new Map<string, Promise<KeptPage | null>>()
  return (request: IncomingMessage, response: ServerResponse, passOn: () => void): boolean => {
    const url = withoutOrigin(request.url ?? '')
    const topics = store.isOpen && isForAnyone(request, ownHost) ? topicsOf(url.split('?', 1)[0] ?? '') : null
    if (!topics) return false
    const kept = store.get(url)
    if (kept) {
      sendPage(kept, request, response)
      return true
    }
    const drawn = drawing.get(url)
    if (drawn) {
      void drawn.then((page) => (page ? sendPage(page, request, response) : passOn()))
      return true
    }
    if (request.method === 'HEAD') return false
    drawing.set(
      url,
      draw(request, response, () => {
        request.url = url
        passOn()
      }),
    )
    return true

    async function draw(asked: IncomingMessage, answer: ServerResponse, go: () => void): Promise<KeptPage | null> {
      const state = store.stateOf(topics ?? [])
      const headers = asked.headers
      try {
        const captured = await new Promise<Answer | null>((resolve) => {
          captureAnswer(answer, resolve)
          const passed = PASSED_ON.filter((name) => headers[name] !== undefined).map(
            (name) => [name, headers[name]] as const,
          )
          asked.headers = { ...Object.fromEntries(passed), host: ownHost }
          go()
        })
        asked.headers = headers
        if (!captured) return null
        const { writers } = captured
        const html = withoutScripts(captured.html)
        if (html === null) {
          writers.head(200)
          writers.end(captured.html)
          return null
        }
        const page = await makePage(html, topics ?? [], keptHeaders(captured.headers))
        store.keep(url, page, state)
        sendPage(page, asked, answer, writers)
        return page
      } finally {
        drawing.delete(url)
      }
    }
  }
}

/** Asked for by another name, a page is drawn on its own, and what stands in front is noted (proxy.ts). */
function isForAnyone({ method, headers }: IncomingMessage, ownHost: string): boolean {
  const host = headers['x-forwarded-host'] ?? headers.host
  return (method === 'GET' || method === 'HEAD') && host === ownHost && OWN.every((name) => !(name in headers))
}

function keptHeaders(headers: OutgoingHttpHeaders): Record<string, string> {
  const said = (name: string) => [headers[name] ?? []].flat().join(', ')
  const kept = KEPT_HEADERS.map((name): [string, string] => [name, said(name)]).filter(([, value]) => value !== '')
  const link = said('link')
    .split(/,\s*(?=<)/)
    .filter((one) => /as="?style/.test(one))
    .map((one) => one.replace(/;\s*nonce="[^"]*"/, ''))
    .join(', ')
  return { ...Object.fromEntries(kept), 'content-security-policy': readingPolicy(), ...(link && { link }) }
}
