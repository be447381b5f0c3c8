import { messagesIn } from '@/lib/i18n/messages'
import { LOCALES, pathnames, type Page } from '@/lib/i18n/pathnames'
import { descriptionOf, PUBLIC_PAGES } from '@/lib/i18n/public-pages'

const SIGNED_IN =
  /^\/(cases|week|my-time|absence|competence|interests|preparedness|preparedness-register|work|lead|mine|account|buyers-line|partner|search|outbox|offline|trainings\/manage|blog\/write)(\/|$)/
const standing = (Object.keys(pathnames) as Page[]).filter((page) => !SIGNED_IN.test(page) && !page.includes('['))

describe('what search engines are told of the public pages', () => {
  it.each(LOCALES)('is a description of its own for each (%s)', (locale) => {
    const described = standing.map((page) => {
      const name = descriptionOf(page)
      return [page, name ? messagesIn(locale).descriptions[name] : ''] as const
    })
    for (const [page, text] of described) expect([page, text.length > 20]).toEqual([page, true])
    expect(new Set(described.map(([, text]) => text)).size).toBe(standing.length)
  })

  it('is nothing of pages that need a person', () => {
    expect(descriptionOf('/lead')).toBeUndefined()
    expect(PUBLIC_PAGES).not.toContain('/sign-in')
    expect(PUBLIC_PAGES).toEqual(expect.arrayContaining(['/about', '/privacy', '/trainings', '/buyers/ask']))
  })
})
