import createMiddleware from 'next-intl/middleware'
import { NextRequest } from 'next/server'
import { LOCALES, pathnames, type Page } from '@/lib/i18n/pathnames'
import { drawnAt, pagePath, placeOf, samePlace } from '@/lib/i18n/routes'
import { routing } from '@/lib/i18n/routing'

const filled = (page: Page) =>
  Object.fromEntries([...page.matchAll(/\[(\w+)\]/g)].map(([, name]) => [name ?? '', `ett ${name}`]))

describe('the place an address leads to', () => {
  it.each(LOCALES.flatMap((locale) => (Object.keys(pathnames) as Page[]).map((page) => [locale, page] as const)))(
    'is found again in %s: %s',
    (locale, page) => {
      const params = filled(page)
      const place = placeOf(pagePath(locale, page, params))
      expect(place).toMatchObject({ page, params })
      // An address without a word of its own is the same in both languages' tables.
      expect(pagePath(locale, page, params)).toBe(pagePath(place?.locale ?? 'sv', page, params))
    },
  )

  it.each(['/finns/inte/alls/har', '/blogg/%E0%A4%A', '/blogg/a/b/c/d/e', ''])('is none for %j', (path) => {
    expect(placeOf(path)?.page ?? null).toBe(path === '' ? '/' : null)
  })

  it('is kept when the language is switched', () => {
    expect(samePlace('/blogg/skriv', 'en')).toBe('/en/blog/write')
    expect(samePlace('/en/blog/spara-tid', 'sv')).toBe('/blogg/spara-tid')
    expect(samePlace('/finns/inte/alls', 'en')).toBe('/en')
  })
})

describe('where a page lies', () => {
  const localise = createMiddleware(routing)
  const rewritten = (path: string) => {
    const response = localise(new NextRequest(`http://localhost${path}`))
    expect(response.headers.get('location')).toBeNull()
    return new URL(response.headers.get('x-middleware-rewrite') ?? path, 'http://localhost').pathname
  }

  it('is where next-intl leads, for every page in both languages', () => {
    for (const locale of LOCALES) {
      for (const page of Object.keys(pathnames) as Page[]) {
        const path = pagePath(locale, page, filled(page))
        expect([path, drawnAt(path)]).toEqual([path, { locale, path: rewritten(path) }])
      }
    }
  })

  it('keeps what an address names as it is written', () => {
    const path = '/blogg/s%C3%B6ka%2Fr%24%261'
    expect(drawnAt(path)).toEqual({ locale: 'sv', path: '/sv/blog/s%C3%B6ka%2Fr%24%261' })
    expect(rewritten(path)).toBe('/sv/blog/s%C3%B6ka%2Fr%24%261')
  })

  it('is nowhere for another language’s word and for what is no page', () => {
    for (const path of ['/en/arenden', '/cases', '/finns/inte', '/sv/arenden']) expect(drawnAt(path)).toBeNull()
  })
})
