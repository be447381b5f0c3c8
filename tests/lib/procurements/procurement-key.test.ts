import fc from 'fast-check'

import {
  normaliseBuyerName,
  normaliseReference,
  normaliseTedNumber,
  procurementKey,
  procurementKeys,
} from '@/lib/procurements/procurement-key'

it.each([
  ['KS 2019/777', 'KS2019777'],
  ['ks-2019-777', 'KS2019777'],
  ['Dnr KS 2019/777', 'KS2019777'],
  ['Dnr: KS 2019/777', 'KS2019777'],
  ['KSN-2017-3447', 'KSN20173447'],
  ['2018:285', '2018285'],
  ['FM2019-11098', 'FM201911098'],
  ['2017-30345', '201730345'],
  ['A\u030AL-1', 'ÅL1'],
  ['ål 1', 'ÅL1'],
  ['REF-1', 'REF1'],
  ['  ', ''],
  ['--', ''],
])('normalises the reference %j to %j', (text, expected) => expect(normaliseReference(text)).toBe(expected))

it.each([
  ['123456-2026', '123456-2026'],
  ['00123456-2026', '123456-2026'],
  [' 123456 \u2013 2026 ', '123456-2026'],
  ['TED 123456-2026', '123456-2026'],
  ['2020/S 123-456789', '456789-2020'],
  ['https://ted.europa.eu/sv/notice/-/detail/00123456-2026', '123456-2026'],
  ['https://ted.europa.eu/en/notice/123456-2026/pdf', '123456-2026'],
])('reads the TED number %j', (text, expected) => expect(normaliseTedNumber(text)).toBe(expected))

it.each([
  '',
  '123456',
  '123456-1826',
  '123456-20266',
  '123456789-2026',
  '0-2026',
  '000-2026',
  'https://example.com/123456-2026',
  'KS 2019/777',
])('finds no TED number in %j', (text) => expect(normaliseTedNumber(text)).toBeNull())

it.each([
  ['Falu kommun', 'FALU KOMMUN '],
  ['Säters kommun', 'Säter kommun'],
  ['Säters kommun', 'Säter'],
  ['Sa\u0308ters  kommun', 'säters kommun'],
  ['Borås Stad', 'Borås'],
  ['Falu Energi & Vatten AB', 'AB Falu Energi och Vatten'],
  ['Malung-Sälens kommun', 'Malung Sälen'],
  ['Bygg (publ) AB', 'Bygg'],
])('takes %j and %j for one buyer', (a, b) => expect(normaliseBuyerName(a)).toBe(normaliseBuyerName(b)))

it.each([
  ['Falu kommun', 'Mora kommun'],
  ['Region Dalarna', 'Länsstyrelsen Dalarna'],
  ['Orsa', 'Mora'],
  ['Kommun AB', 'Stad AB'],
])('keeps %j and %j apart', (a, b) => expect(normaliseBuyerName(a)).not.toBe(normaliseBuyerName(b)))

describe('procurementKey', () => {
  it('prefers TED, then the buyer by number, then by name', () => {
    const all = {
      tedNumber: '00123456-2026',
      buyerOrgDigits: '2120002221',
      buyerName: 'Falu kommun',
      reference: 'KS 2026/1',
    }
    expect(procurementKeys(all)).toEqual(['ted:123456-2026', 'ref:2120002221:KS20261', 'ref:falu:KS20261'])
    expect(procurementKey(all)).toBe('ted:123456-2026')
    expect(procurementKey({ ...all, tedNumber: 'nonsense' })).toBe('ref:2120002221:KS20261')
    expect(procurementKey({ ...all, tedNumber: null, buyerOrgDigits: '212' })).toBe('ref:falu:KS20261')
  })

  it.each([
    {},
    { reference: 'KS 2026/1' },
    { buyerName: 'Falu kommun' },
    { buyerOrgDigits: '2120002221', reference: ' - ' },
    { buyerName: ' ', reference: 'KS 2026/1' },
    { tedNumber: null, buyerName: null, reference: null },
  ])('has nothing to compare in %j', (identity) => {
    expect(procurementKey(identity)).toBeNull()
    expect(procurementKeys(identity)).toEqual([])
  })

  it('does not depend on case, spaces or signs', () => {
    const sign = fc.constantFrom(' ', '-', '/', ':', ' / ', '\u2013')
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-ZÅÄÖ]{1,3}$/),
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 99_999 }),
        sign,
        sign,
        fc.boolean(),
        fc.constantFrom('Falu kommun', 'FALU KOMMUN ', ' falu  kommun'),
        (unit, year, number, first, second, lower, buyerName) => {
          const written = `${unit}${first}${year}${second}${number}`
          const reference = (lower ? written.toLocaleLowerCase('sv') : written).normalize('NFD')
          expect(procurementKey({ buyerName, reference })).toBe(`ref:falu:${unit}${year}${number}`)
        },
      ),
    )
  })

  it('compares TED numbers without leading zeros', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 1993, max: 2099 }), (number, year) => {
        const padded = `${String(number).padStart(8, '0')}-${year}`
        expect(procurementKey({ tedNumber: padded })).toBe(procurementKey({ tedNumber: `${number}-${year}` }))
      }),
    )
  })
})
