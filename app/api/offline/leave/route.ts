import { LOCALES } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/**
 * Where a sign-out without scripts leads: the browser empties what it keeps, and goes on to the start page. A link from
 * elsewhere empties nothing.
 */
export function GET(request: Request): Response {
  const asked = new URL(request.url).searchParams.get('locale')
  const location = pagePath(LOCALES.find((locale) => locale === asked) ?? 'sv', '/')
  const isOwn = request.headers.get('sec-fetch-site') === 'same-origin'
  const headers = { location, 'cache-control': 'no-store', ...(isOwn && { 'clear-site-data': '"storage"' }) }
  return new Response(null, { status: 303, headers })
}
