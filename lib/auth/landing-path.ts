import type { Person } from '@/lib/actors/actor'
import type { Locale, Page } from '@/lib/i18n/pathnames'
import { pagePath, placeOf } from '@/lib/i18n/routes'

const ORIGIN = 'http://own.invalid'

/** The text when it is a path on this site that a person may be led to, otherwise undefined. */
export function ownPath(text: string | undefined): string | undefined {
  if (!text || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) || !URL.canParse(text, ORIGIN)) return undefined
  const url = new URL(text, ORIGIN)
  // '/..//evil.example' is a path until its dots are gone, and another site's address after that.
  const isPage = url.origin === ORIGIN && !/^\/(\/|(api|_next)\b)/.test(url.pathname)
  return isPage ? url.pathname + url.search : undefined
}

/** Where someone who has signed in goes: back to where they were going, in the language they read now, or to their work. */
export function landingPath(
  locale: Locale,
  person: Pick<Person, 'roles' | 'mandates' | 'partnerships'>,
  back?: string,
): string {
  const path = ownPath(back)
  return path ? inLanguage(locale, path) : pagePath(locale, landingPage(person))
}

/** Whoever changed language on the sign-in page meets the same page in it, with its filter, sort and page. */
function inLanguage(locale: Locale, path: string): string {
  const { pathname, search } = new URL(path, ORIGIN)
  const place = placeOf(pathname)
  return (place ? pagePath(locale, place.page, place.params) : pathname) + search
}

function landingPage({ roles, mandates, partnerships }: Pick<Person, 'roles' | 'mandates' | 'partnerships'>): Page {
  if (roles.includes('project-lead')) return '/lead/queue'
  if (roles.includes('advisor')) return '/work'
  if (roles.includes('auditor')) return '/lead/trail'
  if (roles.includes('editor')) return '/blog/write'
  if (roles.includes('steering-member')) return '/lead'
  if (partnerships.length > 0) return '/partner'
  if (roles.includes('buyer-advisor')) return '/buyers-line'
  return mandates.length > 0 ? '/mine' : '/account'
}
