import { LOCALES, pathnames, type Locale, type Page } from '@/lib/i18n/pathnames'

type Params = Record<string, string>

/** The address of a page in a language, ready for a link. `query` keeps filter, sort and page in the address. */
export function pagePath(
  locale: Locale,
  page: Page,
  params: Params = {},
  query: Record<string, string | undefined> = {},
): string {
  const filled = template(page, locale).replace(/\[(\w+)\]/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const kept = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  const search = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : ''
  return (prefix(locale) + (filled === '/' && locale !== 'sv' ? '' : filled) || '/') + search
}

export function casePath(locale: Locale, number: string): string {
  return pagePath(locale, '/cases/[number]', { number })
}

type Place = { locale: Locale; page: Page; params: Params }

/** The page that an address leads to, and what it names; null for addresses that are no page's. */
export function placeOf(path: string): Place | null {
  const parts = partsOf(path)
  for (const { locale, page, names } of PATTERNS) {
    const params = match(parts, names)
    if (params) return { locale, page, params }
  }
  return null
}

/** Where in `app` the page of an address lies, with what the address names as it is written there; null as in `placeOf`. */
export function drawnAt(path: string): { locale: Locale; path: string } | null {
  const place = placeOf(path)
  if (!place) return null
  const { locale, page } = place
  const parts = partsOf(path).slice(partsOf(prefix(locale)).length)
  const named = partsOf(template(page, locale))
    .slice(1)
    .flatMap((name, index) => (paramOf(name) === null ? [] : [[name, parts[index] ?? ''] as const]))
  const filled = named.reduce((so, [name, part]) => so.replace(name, () => part), page as string)
  return { locale, path: `/${locale}${filled === '/' ? '' : filled}` }
}

/** The same place in the other language, for the language switch. Unknown addresses lead to the start page. */
export function samePlace(path: string, to: Locale): string {
  const place = placeOf(path)
  return place ? pagePath(to, place.page, place.params) : pagePath(to, '/')
}

function template(page: Page, locale: Locale): string {
  const known = pathnames[page]
  return typeof known === 'string' ? known : known[locale]
}

function prefix(locale: Locale): string {
  return locale === 'sv' ? '' : `/${locale}`
}

type Pattern = { locale: Locale; page: Page; names: string[] }

const partsOf = (path: string) => path.replace(/\/$/, '').split('/')
const paramOf = (name: string) => (name.startsWith('[') ? name.slice(1, -1) : null)

/** 'blogg/skriv' is also of the form 'blogg/[slug]': the page with a name of its own is meant, and stands first. */
const PATTERNS: readonly Pattern[] = LOCALES.flatMap((locale) =>
  (Object.keys(pathnames) as Page[]).map((page) => ({
    locale,
    page,
    names: partsOf(prefix(locale) + template(page, locale)),
  })),
).sort((a, b) => a.names.filter(paramOf).length - b.names.filter(paramOf).length)

function match(parts: readonly string[], names: readonly string[]): Params | null {
  if (parts.length !== names.length) return null
  if (names.some((name, index) => paramOf(name) === null && name !== parts[index])) return null
  const params: Params = {}
  for (const [index, name] of names.entries()) {
    const param = paramOf(name)
    if (param === null) continue
    const value = decoded(parts[index] ?? '')
    if (value === null) return null
    params[param] = value
  }
  return params
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
