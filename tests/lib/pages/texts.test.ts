import { textOf } from '@/tests/support/sources'
import { LOCALES } from '@/lib/i18n/pathnames'
import { PAGE_KEYS } from '@/lib/pages/page-keys'
import { placeholderValues } from '@/lib/pages/placeholder-values'
import { fillPlaceholders, unknownPlaceholder } from '@/lib/pages/placeholders'
import { shippedText } from '@/lib/pages/shipped-text'

const texts = PAGE_KEYS.flatMap((key) => LOCALES.map((locale) => ({ key, locale })))
const filled = (key: (typeof PAGE_KEYS)[number], locale: 'sv' | 'en') =>
  fillPlaceholders(shippedText(key, locale), placeholderValues(locale))

describe('the shipped texts', () => {
  it.each(texts)('$key in $locale is whole and filled in', ({ key, locale }) => {
    expect(unknownPlaceholder(shippedText(key, locale))).toBeUndefined()
    expect(filled(key, locale)).not.toMatch(/[{}]|undefined|!/)
    expect(filled(key, locale).length).toBeGreaterThan(300)
  })

  it.each(texts)('$key in $locale leaves nothing in brackets to be filled in by hand', ({ key, locale }) => {
    expect(filled(key, locale)).not.toMatch(/\[(…|\.\.\.|[^\]]*)\](?!\()|\bTODO\b|\bXX+\b|lorem ipsum/i)
  })

  it.each(PAGE_KEYS)('%s has the same headings and placeholders in both languages', (key) => {
    const shape = (locale: 'sv' | 'en') => ({
      headings: [...shippedText(key, locale).matchAll(/^#+ /gm)].map(([mark]) => mark),
      placeholders: [...new Set([...shippedText(key, locale).matchAll(/\{\{\w+\}\}/g)].map(([one]) => one))].sort(),
    })
    expect(shape('en')).toEqual(shape('sv'))
  })

  it.each(LOCALES)('name every cookie that is set, in %s', (locale) => {
    const named = ['lib/auth/login-cookie.ts', 'lib/intake/draft-cookie.ts'].map(
      (path) => /const NAME = '([\w-]+)'/.exec(textOf(path))?.[1],
    )
    for (const name of [...named, 'next-auth.session-token', 'next-auth.csrf-token', 'next-auth.callback-url'])
      expect(filled('cookies', locale)).toContain(`\`${name}\``)
    for (const check of ['state', 'pkce.code_verifier', 'nonce'])
      expect(filled('cookies', locale)).toContain(`\`next-auth.${check}\``)
  })

  it.each(LOCALES)('tell what is kept of everyone who leaves something with us, in %s', (locale) => {
    const kept = /## (?:Uppgifter som vi sparar|What we keep)\n([\s\S]*?)\n## /.exec(filled('privacy', locale))?.[1]
    const forHowLong = /## (?:Hur länge vi sparar|How long we keep it)\n([\s\S]*?)\n## /.exec(
      filled('privacy', locale),
    )?.[1]
    const left =
      locale === 'sv'
        ? ['utbildning', 'bloggen', 'Upphandlingslotsen', 'brist']
        : ['training', 'blog', "buyers' line", 'problem']
    for (const about of left) {
      expect(kept).toContain(about)
      expect(forHowLong).toContain(about)
    }
  })

  it.each(LOCALES)('claim no assessment that nobody has signed, in %s', (locale) => {
    const text = filled('accessibility', locale)
    expect(text).toMatch(locale === 'sv' ? /delvis förenlig/ : /partially compliant/)
    expect(text).toContain('https://www.digg.se/tdosanmalan')
    expect(text).not.toMatch(/\b20\d\d-\d\d/)
    expect(text).not.toMatch(/skrivs här|written here/)
  })
})
