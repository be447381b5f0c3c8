import fc from 'fast-check'
import { canonicalNumber, parseReferenceNumber } from '@/lib/text/reference-number'

describe('a number that was copied', () => {
  it.each([
    'UA-2026-0018',
    'UA\u20112026\u20110018',
    'UA\u20132026\u20130018',
    'UA\u22122026\u20120018',
    '#UA-2026-0018',
    'Ärende UA-2026-0018.',
    'A\u0308rende UA-2026-0018',
    'ärendenummer: UA-2026-0018',
    'Case no. UA-2026-0018',
    'SV: Ärende UA-2026-0018',
    'Re: UA-2026-0018',
    '[UA-2026-0018]',
    '(UA-2026-0018),',
    '\u201dUA-2026-0018\u201d',
    'UA20260018',
    'UA-20260018',
    'ua-2026-0018',
    'ua 2026 18',
    'ＵＡ－２０２６－００１８',
    'UA\u00a02026\u00a00018',
    'UA-\u00ad2026-\u200b0018',
    '\u2066UA-2026-0018\u2069',
    'UA - 2026 - 0018',
    'UA/2026/18',
    'UA 2026:0018',
    'UA_2026_0018',
    'ua.2026.0018',
    'Nr UA-2026-0018',
    'Diarienr: UA-2026-0018',
    'https://upphandlingsakuten.example/arenden/UA-2026-0018',
    'https://upphandlingsakuten.example/en/cases/UA-2026-0018?sida=2',
  ])('is read from %j', (text) => {
    expect(parseReferenceNumber(text)).toEqual({ series: 'UA', year: 2026, seq: 18 })
    expect(canonicalNumber(text)).toBe('UA-2026-0018')
  })

  it.each([
    ['fråga UL-2026-0007', 'UL-2026-0007'],
    ['th20260003', 'TH-2026-0003'],
    ['UL\u20112026\u20110007.', 'UL-2026-0007'],
  ])('may be of another series: %s', (text, number) => expect(canonicalNumber(text)).toBe(number))

  it.each([
    '',
    '20260018',
    'UA-2026-',
    'UA-2026-0018-2',
    'UA-2026-00180000',
    'Bygg AB',
    '850709-9805',
    'UA 26 18',
    'https://upphandlingsakuten.example/arenden',
    'x'.repeat(99),
  ])('is not read from %j', (text) => expect(canonicalNumber(text)).toBeNull())

  it('is read back as it is written', () => {
    const dash = fc.constantFrom('-', '\u2011', '\u2013', ' ', '\u00a0', '')
    const number = fc.record({ year: fc.integer({ min: 2000, max: 2099 }), seq: fc.integer({ min: 1, max: 99_999 }) })
    fc.assert(
      fc.property(number, fc.constantFrom('UA', 'UL', 'TH'), dash, ({ year, seq }, series, between) => {
        const written = [series, year, String(seq).padStart(4, '0')].join(between)
        expect(parseReferenceNumber(written)).toEqual({ series, year, seq })
      }),
    )
  })

  it('is answered for every text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseReferenceNumber(text) !== undefined))
  })
})
