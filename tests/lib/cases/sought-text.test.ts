import fc from 'fast-check'
import { parseCaseNumber } from '@/lib/cases/case-number'
import { maySayInAddress } from '@/lib/cases/search-as-asked'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { anyLegal, anySole } from '@/tests/support/org-number-samples'

describe('a case number', () => {
  it.each([
    ['UA-2026-0142', 2026, 142],
    ['ua 2026 142', 2026, 142],
    ['UA2026-142', 2026, 142],
    ['2026-0142', 2026, 142],
    [' 142 ', null, 142],
    ['ua 142', null, 142],
    ['0142', null, 142],
    ['[UA\u20132026\u20130142].', 2026, 142],
    ['UA20260142', 2026, 142],
  ])('is read from %j', (text, year, seq) => expect(parseCaseNumber(text)).toMatchObject({ year, seq }))

  it.each(['UL-2026-0004', 'TH-2026-0001', '', 'Bygg AB', '142a', '1234567', 'UA-', '850709-9805'])(
    'is not read from %j',
    (text) => expect(parseCaseNumber(text)).toBeNull(),
  )
})

describe('what may stand in an address', () => {
  it('is a name, a case number and a legal entity', () => {
    for (const text of ['Bergs Bygg', 'UA-2026-0142', '142', '', 'Fika 24 AB'])
      expect(mayStandInAddress(text)).toBe(true)
    fc.assert(fc.property(anyLegal, (number) => mayStandInAddress(number)))
  })

  it('is never a personal identity number, in any spelling or with other words around it', () => {
    fc.assert(
      fc.property(
        anySole,
        fc.constantFrom('', '-', ' ', '+', '\u2013', ' - ', '/', '_', '.', '·'),
        fc.constantFrom('', 'Anna ', 'nr: '),
        ({ year, ten }, apart, before) => {
          const [day, last] = [ten.slice(0, 6), ten.slice(6)]
          const century = String(year).slice(0, 2)
          return (
            !mayStandInAddress(`${before}${day}${apart}${last}`) &&
            !mayStandInAddress(`${before}${century}${day}${apart}${last}`)
          )
        },
      ),
    )
  })

  it('is neither a mistyped one nor a telephone number', () => {
    for (const text of [
      '850709-9806',
      '19850709 9806',
      '070-174 06 05',
      '8 5 0 7 0 9 9 8 0 5',
      '85\u200b0709\u00ad98\u206005',
      '８５０７０９９８０５',
    ])
      expect(mayStandInAddress(text)).toBe(false)
  })
  it('is not how to reach somebody either, where a search is asked for', () => {
    for (const q of ['kim@example.test', '0243-123 45', '850709-9805']) expect(maySayInAddress({ q })).toBe(false)
    for (const q of ['Bergs Bygg', 'UA-2026-0142', '']) expect(maySayInAddress({ q })).toBe(true)
  })
})
