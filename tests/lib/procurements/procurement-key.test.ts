import { normaliseReference, normaliseTedNumber } from '@/lib/procurements/procurement-key'

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
