import createMiddleware from 'next-intl/middleware'
import { NextRequest, NextResponse } from 'next/server'
import { leadToRenewedForm } from '@/lib/action/lead-to-renewed-form'
import { databaseAnswers } from '@/lib/db/answers'
import { failureWords } from '@/lib/i18n/failure-words'
import type { Locale } from '@/lib/i18n/pathnames'
import { drawnAt, pagePath } from '@/lib/i18n/routes'
import { routing } from '@/lib/i18n/routing'
import { noteOtherHost } from '@/lib/security/note-other-host'
import { canonicalPath } from '@/lib/places/canonical-path'
import { holdsImpossibleSigns, leadsNowhere } from '@/lib/places/leads-nowhere'
import { contentPolicy } from '@/lib/security/content-policy'
import { plainPage } from '@/lib/security/plain-page'

const localise = createMiddleware(routing)
const development = process.env.NODE_ENV === 'development'
/**
 * Stand without the database: the start pages render without a query, written pages with the text that is shipped, and
 * health tells how it is.
 */
const WITHOUT_DATABASE =
  /^\/(?:en)?\/?$|^\/api\/health|^\/(?:robots|\.well-known\/security)\.txt$|^\/(?:tillganglighet|integritet|kakor|om|kontakt)\/?$|^\/en\/(?:accessibility|privacy|cookies|about|contact)\/?$/
/** Has no language and no page: interfaces, and what search engines ask for. */
const NOT_A_PAGE = /^\/api\/|^\/\.well-known\/|^\/(?:sitemap\.xml|robots\.txt)$/
/** Nothing is there: the answer is the page that says so, whole. */
const NOWHERE = '/nothing/is/here'
/** Mail programs post here for their reader, from elsewhere (RFC 8058); only the signed token in the address counts. */
const ONE_CLICK = '/api/newsletter/unsubscribe'

export default async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl
  const requestId = crypto.randomUUID()
  const lang = pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'sv'
  if (!hasOwnOrigin(request)) return plainPage(403, foreign(lang), { 'x-request-id': requestId })
  const elsewhere = request.method === 'GET' || request.method === 'HEAD' ? canonicalPath(pathname) : null
  if (elsewhere) {
    const response = NextResponse.redirect(new URL(elsewhere + search, request.url), 308)
    response.headers.set('x-request-id', requestId)
    return response
  }
  const isMisled = !hasOwnHost(request)
  // Whoever watches over us asks for /api/health by any name.
  if (isMisled && (request.method === 'POST' || !NOT_A_PAGE.test(pathname))) {
    noteOtherHost(request.headers.get('host'), ownUrl().host)
  }
  // 421 would be the name of it, but lets a client send the form a second time by itself (RFC 9110, 15.5.20).
  if (isMisled && request.method === 'POST') return plainPage(403, misled(lang), { 'x-request-id': requestId })
  const stands = request.method !== 'POST' && WITHOUT_DATABASE.test(pathname)
  const up = stands || (await databaseAnswers())
  if (!up) return plainPage(503, down(lang), { 'x-request-id': requestId, 'retry-after': '10' })
  const renewed = await leadToRenewedForm(request)
  if (renewed) {
    renewed.headers.set('x-request-id', requestId)
    return renewed
  }
  const nonce = btoa(crypto.randomUUID())
  const policy = contentPolicy({ nonce, development, formTargets: directoryOrigin() })
  const headers = new Headers(request.headers)
  headers.set('x-request-id', requestId)
  headers.set('x-nonce', nonce)
  headers.set('x-path', pathname)
  headers.set('x-query', search)
  headers.set('content-security-policy', policy)
  const place = drawnAt(pathname)
  const missing =
    holdsImpossibleSigns(pathname) ||
    (request.method !== 'POST' && !WITHOUT_DATABASE.test(pathname) && (await leadsNowhere(pathname)))
  const response = missing
    ? NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } })
    : NOT_A_PAGE.test(pathname)
      ? NextResponse.next({ request: { headers } })
      : place
        ? drawPlace(place, request, headers)
        : localise(new NextRequest(request, { headers }))
  // Told to the serving edge (bin/start/missing-page.cjs), which draws what other pages find missing.
  if (missing || !place) response.headers.set('x-whole-page', '1')
  response.headers.set('x-request-id', requestId)
  response.headers.set('content-security-policy', policy)
  return response
}

/** As `localise` would lead on to a page by its right address, without looking for it once more among all there are. */
function drawPlace({ locale, path }: NonNullable<ReturnType<typeof drawnAt>>, request: NextRequest, headers: Headers) {
  headers.set('x-next-intl-locale', locale)
  if (path === request.nextUrl.pathname) return NextResponse.next({ request: { headers } })
  return NextResponse.rewrite(new URL(path + request.nextUrl.search, request.url), { request: { headers } })
}

/** Next accepts a form post without an Origin; we do not: every change comes from our own pages. */
function hasOwnOrigin(request: NextRequest): boolean {
  if (request.nextUrl.pathname === ONE_CLICK) return true
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return true
  return request.headers.get('origin') === ownUrl().origin
}

/** What next compares with the Origin of a form: a web server in front that does not pass it on fails every form. */
function hasOwnHost(request: NextRequest): boolean {
  if (request.nextUrl.pathname === ONE_CLICK) return true
  const forwarded = request.headers.get('x-forwarded-host')?.split(',')[0]?.trim()
  return (forwarded ?? request.headers.get('host')) === ownUrl().host
}

function ownUrl(): URL {
  return new URL(process.env.APP_URL ?? `http://localhost:${process.env.PORT ?? 3000}`)
}

function directoryOrigin(): string[] {
  const issuer = process.env.OIDC_ISSUER
  return issuer ? [new URL(issuer).origin] : []
}

function foreign(lang: Locale) {
  const t = failureWords(lang)
  return { lang, title: t('foreign'), lines: [t('foreignText')] }
}

function misled(lang: Locale) {
  const t = failureWords(lang)
  return { lang, title: t('misled'), lines: [t('misledText'), t('misledTold')] }
}

function down(lang: Locale) {
  const t = failureWords(lang)
  return { lang, title: t('away'), lines: [t('awayText'), `<a href="${pagePath(lang, '/')}">${t('startPage')}</a>`] }
}

/** Files that tell nothing of anyone, and need neither a language nor a nonce. */
export const config = {
  matcher: [
    '/((?!_next/static|_next/image|favicon.ico|icon.svg|icon1.png|icon2.png|apple-icon.png|manifest.webmanifest).*)',
  ],
}
