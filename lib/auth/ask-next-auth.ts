import 'server-only'
import NextAuth from 'next-auth'
import { nextAuthOptions } from '@/lib/auth/next-auth-options'
import { isSecureOrigin } from '@/lib/auth/session-cookie'

export type Asked = {
  method: 'GET' | 'POST'
  /** What follows /api/auth/. */
  path: readonly string[]
  query?: Record<string, string>
  body?: Record<string, string>
  cookies: Record<string, string>
}
export type Answered = { status: number; headers: Headers; body: unknown }

/** next-auth's handler as a function, so that a page's form and the route ask the same one. */
export async function askNextAuth({ method, path, query = {}, body = {}, cookies }: Asked): Promise<Answered> {
  const answered: Answered = { status: 200, headers: new Headers(), body: null }
  const response = {
    status(status: number) {
      answered.status = status
      return response
    },
    getHeader: (name: string) => (name === 'Set-Cookie' ? answered.headers.getSetCookie() : answered.headers.get(name)),
    setHeader(name: string, value: string | string[]) {
      answered.headers.delete(name)
      for (const one of [value].flat()) answered.headers.append(name, one)
      return response
    },
    json(value: unknown) {
      answered.body = value
    },
    send(value: unknown) {
      answered.body = value
    },
    end: () => undefined,
  }
  const request = { method, query: { ...query, nextauth: [...path] }, body, cookies, headers: {} }
  // Of Next's request and answer next-auth reads only these members; theirs are whole streams.
  await NextAuth(request as never, response as never, nextAuthOptions(localeIn(cookies)))
  return answered
}

/** The address of the page where the sign-in began, as the browser holds it. */
export function beganAt(cookies: Record<string, string>): URL | null {
  const url = cookies[`${isSecureOrigin() ? '__Secure-' : ''}next-auth.callback-url`] ?? ''
  return URL.canParse(url) ? new URL(url) : null
}

/** The language of the page where the sign-in began, so that a refusal is told in it. */
function localeIn(cookies: Record<string, string>): 'sv' | 'en' {
  return /^\/en(\/|$)/.test(beganAt(cookies)?.pathname ?? '') ? 'en' : 'sv'
}
