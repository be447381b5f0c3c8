import { alternatesOf } from '@/lib/i18n/alternates'

describe('the addresses a page has', () => {
  it('are its own and those of its other languages', () => {
    expect(alternatesOf('en', '/blog')).toEqual({
      canonical: 'http://localhost/en/blog',
      languages: {
        sv: 'http://localhost/blogg',
        en: 'http://localhost/en/blog',
        'x-default': 'http://localhost/blogg',
      },
    })
  })

  it('are one, when its text is in one language', () => {
    expect(alternatesOf('en', '/blog/[slug]', { slug: 'krav' }, { locales: ['sv'] })).toEqual({
      canonical: 'http://localhost/blogg/krav',
      languages: { sv: 'http://localhost/blogg/krav', 'x-default': 'http://localhost/blogg/krav' },
    })
  })
})
