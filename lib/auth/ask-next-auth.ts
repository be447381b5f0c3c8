import 'server-only'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { NextApiRequest, NextApiResponse } from 'next'
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
  const request = requestOf({ method, query: { ...query, nextauth: [...path] }, body, cookies })
  const response = answerTo(request)
  await NextAuth(request, response, nextAuthOptions(localeIn(cookies)))
  const headers = new Headers()
  for (const [name, value] of Object.entries(response.getHeaders()))
    for (const one of [value ?? []].flat()) headers.append(name, String(one))
  return { status: response.statusCode, headers, body: response.said }
}

type Parts = Pick<NextApiRequest, 'query' | 'cookies' | 'body'> & { method: string }

/** What a route of the pages folder is given; it comes from no network. */
function requestOf(parts: Parts): NextApiRequest {
  return Object.assign(new IncomingMessage(new Socket()), { ...parts, env: {} })
}

type Answer = NextApiResponse & { said: unknown }

/** Keeps what is answered, instead of writing it anywhere. */
function answerTo(request: NextApiRequest): Answer {
  const notAsked = (): never => {
    throw new Error('next-auth answers with a status, headers and a body alone')
  }
  const say = (body: unknown) => void (answer.said = body)
  const answer: Answer = Object.assign(new ServerResponse(request), {
    said: null,
    send: say,
    json: say,
    status(code: number) {
      answer.statusCode = code
      return answer
    },
    ...{
      redirect: notAsked,
      revalidate: notAsked,
      setDraftMode: notAsked,
      setPreviewData: notAsked,
      clearPreviewData: notAsked,
    },
  })
  return answer
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
