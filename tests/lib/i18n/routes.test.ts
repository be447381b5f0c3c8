import { LOCALES, pathnames, type Page } from '@/lib/i18n/pathnames'
import { pagePath, placeOf, samePlace } from '@/lib/i18n/routes'

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
