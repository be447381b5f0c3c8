import fc from 'fast-check'
import { freeSlug, slugOf } from '@/lib/articles/slug'

describe('a slug', () => {
  it.each([
    ['Så läser du kraven', 'sa-laser-du-kraven'],
    ['ÅÄÖ åäö Éé', 'aao-aao-ee'],
    ['A\u030akerbolaget', 'akerbolaget'],
    ['åker\u00adbolaget\u200b', 'akerbolaget'],
    ['Smørrebrød & æbler', 'smorrebrod-aebler'],
    ['../../etc/passwd?x=1#y', 'etc-passwd-x-1-y'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['Skriv', 'inlagg-skriv'],
    ['日本語', 'inlagg'],
    ['  --  ', 'inlagg'],
  ])('of %s is %s', (title, slug) => expect(slugOf(title)).toBe(slug))

  it('is always short and plain, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slugOf(title).length).toBeLessThanOrEqual(88)
      }),
    )
  })

  it('gets the first number that nobody has', () => {
    expect(freeSlug('krav', new Set())).toBe('krav')
    expect(freeSlug('krav', new Set(['krav', 'krav-2', 'krav-4']))).toBe('krav-3')
  })
})
