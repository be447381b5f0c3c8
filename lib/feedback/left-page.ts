import { ownPath } from '@/lib/auth/landing-path'

/** The page that somebody came from, when it is one of ours: what the form is filled in with. */
export function leftPage(asked: unknown, referrer: string | null, appUrl: string): string {
  const named = typeof asked === 'string' ? ownPath(asked) : undefined
  if (named) return named
  const from = referrer && URL.canParse(referrer) ? new URL(referrer) : null
  return from?.origin === appUrl ? (ownPath(from.pathname) ?? '') : ''
}
