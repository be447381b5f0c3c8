import 'server-only'
import { askNextAuth } from '@/lib/auth/ask-next-auth'

/** Only the directory's way back is open to browsers; a sign-in starts with a form of ours, which has its own guard. */
const OPEN = ['callback', 'error', 'signin']

/** Answers a request below /api/auth/. */
export async function answerDirectory(request: Request, path: readonly string[]): Promise<Response> {
  if (!OPEN.includes(path[0] ?? '')) return new Response(null, { status: 404 })
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { status, headers } = await askNextAuth({ method: 'GET', path, query, cookies: cookiesOf(request) })
  headers.set('cache-control', 'no-store')
  return headers.has('location')
    ? new Response(null, { status: 302, headers })
    : new Response(null, { status: status < 400 ? 404 : status, headers })
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
