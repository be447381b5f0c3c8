import 'server-only'
import { askNextAuth, beganAt } from '@/lib/auth/ask-next-auth'
import { ownPath } from '@/lib/auth/landing-path'

/** Only the directory's way back is open to browsers; a sign-in starts with a form of ours, which has its own guard. */
const OPEN = ['callback', 'error', 'signin']

/** Answers a request below /api/auth/. */
export async function answerDirectory(request: Request, path: readonly string[]): Promise<Response> {
  if (!OPEN.includes(path[0] ?? '')) return new Response(null, { status: 404 })
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const cookies = cookiesOf(request)
  const { status, headers } = await askNextAuth({ method: 'GET', path, query, cookies })
  headers.set('cache-control', 'no-store')
  const location = headers.get('location')
  if (location) headers.set('location', withWayOn(location, cookies))
  return location
    ? new Response(null, { status: 302, headers })
    : new Response(null, { status: status < 400 ? 404 : status, headers })
}

/** Whoever was refused and tries another way in still gets to the page they were going to. */
function withWayOn(location: string, cookies: Record<string, string>): string {
  const [page = '', query = ''] = location.split('?')
  const asked = new URLSearchParams(query)
  const back = ownPath(beganAt(cookies)?.searchParams.get('back') ?? undefined)
  if (!asked.has('error') || !back || page.includes('/api/')) return location
  asked.set('back', back)
  return `${page}?${asked.toString()}`
}

function cookiesOf(request: Request): Record<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(';').flatMap((part): [string, string][] => {
    const [name, ...rest] = part.trim().split('=')
    return name ? [[name, readable(rest.join('='))]] : []
  })
  return Object.fromEntries(pairs)
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
