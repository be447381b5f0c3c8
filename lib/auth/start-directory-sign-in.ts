import 'server-only'
import { askNextAuth } from '@/lib/auth/ask-next-auth'
import { ownPath } from '@/lib/auth/landing-path'
import { config } from '@/lib/config/config'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { NextResponse } from 'next/server'

type Cookie = ReturnType<NextResponse['cookies']['getAll']>[number]
type Started = { location: string; cookies: Cookie[] }

/** Where the browser goes to sign in at the directory, and the cookies it needs to come back. */
export async function startDirectorySignIn(
  locale: Locale,
  back: string | undefined,
  held: Record<string, string>,
): Promise<Started> {
  const guard = await askNextAuth({ method: 'GET', path: ['csrf'], cookies: held })
  const made = cookiesIn(guard.headers)
  const cookies = { ...held, ...Object.fromEntries(made.map(({ name, value }) => [name, value])) }
  // The sign-in page leads whoever has come back signed in to where they were going.
  const callbackUrl = config().appUrl + pagePath(locale, '/sign-in', {}, { back: ownPath(back) })
  const { csrfToken } = guard.body as { csrfToken: string }
  const begun = await askNextAuth({
    method: 'POST',
    path: ['signin', 'oidc'],
    body: { csrfToken, callbackUrl },
    cookies,
  })
  const location = begun.headers.get('location') ?? pagePath(locale, '/sign-in', {}, { error: 'OAuthSignin' })
  return { location, cookies: [...made, ...cookiesIn(begun.headers)] }
}

function cookiesIn(headers: Headers): Cookie[] {
  return new NextResponse(null, { headers }).cookies.getAll()
}
