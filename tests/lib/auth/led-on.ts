import { askNextAuth } from '@/lib/auth/ask-next-auth'

const OWN = '/api/auth/'

/** Where a browser arrives that follows next-auth from one of its own addresses to the next. */
export async function ledOn(location: string, cookies: Record<string, string>): Promise<URL> {
  let at = new URL(location, 'http://localhost')
  for (let turns = 0; at.pathname.startsWith(OWN) && turns < 5; turns++) {
    const query = Object.fromEntries(at.searchParams)
    const { headers } = await askNextAuth({
      method: 'GET',
      path: at.pathname.slice(OWN.length).split('/'),
      query,
      cookies,
    })
    at = new URL(headers.get('location') ?? 'http://localhost/nowhere', 'http://localhost')
  }
  return at
}
