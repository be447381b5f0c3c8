import fc from 'fast-check'
import { askedLine, cleanText, firstSigns, lengthOf, manyLines, oneLine } from '@/lib/text/plain-text'

const UNSEEN = [
  '\u0000', '\u0007', '\u001b', '\u007f', '\u0084', '\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u17b4', '\u17b5', '\u180e',
  '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2060', '\u2061', '\u2062',
  '\u2063', '\u2064', '\u2066', '\u2067', '\u2068', '\u2069', '\ufeff', '\ufffe', '\uffff', '\ufff9', '\ufffc', '\ue000', '\ud800', '\udc00',
  '\u{e0041}', '\u{e007f}', '\u{e0100}', '\u{1d173}',
] // prettier-ignore
const BLANKS = ['\u2800', '\u3164', '\uffa0', '\u00a0', '\u3000']

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...UNSEEN, ...BLANKS, 'a', 'A', '\u030a', '\r', '\n', '👩', '\ufe0f', '\u200d', 'م', ' '),
  }),
)
const cleaners = { cleanText, oneLine, manyLines, askedLine: (text: string) => askedLine(text, 20) }

describe('typed text', () => {
  it.each(UNSEEN)('holds no sign that nobody sees, as %j', (sign) => {
    expect(cleanText(`Berg${sign}s Bygg`)).toBe('Bergs Bygg')
    expect(oneLine(sign)).toBe('')
  })

  it.each(BLANKS)('is empty when all that stands there is %j', (blank) => {
    expect(oneLine(`${blank}${blank}`)).toBe('')
    expect(oneLine(`Bergs${blank}Bygg`)).toBe('Bergs Bygg')
  })

  it('is composed, so that equal letters are equal', () => {
    expect(oneLine('A\u030akerbolaget')).toBe('\u00c5kerbolaget')
    expect(oneLine('A\u200b\u030akerbolaget')).toBe('\u00c5kerbolaget')
  })

  it('keeps what holds an emoji or a word of another script together', () => {
    for (const text of ['👩\u200d🚒', '❤\ufe0f\u200d🔥', '👨🏽\u200d💻', 'می\u200cخواهم', 'ක්\u200dෂ', '1\ufe0f\u20e3'])
      expect(oneLine(text)).toBe(text.normalize('NFC'))
    expect(oneLine('An\u200cna')).toBe('Anna')
    expect(oneLine('👩\u200d\u200d🚒')).toBe('👩🚒')
  })

  it('has one kind of line break, and a line has none', () => {
    expect(manyLines('a\r\nb\rc\u2028d\u0085e\vf\fg\n\nh\ti ')).toBe('a\nb\nc\nd\ne\nf\ng\n\nh\ti')
    expect(oneLine('Krav\r\nBcc: x\u2028y\u0085z \t ok')).toBe('Krav Bcc: x y z ok')
  })

  it('is no combining mark without a letter', () => expect(oneLine('\u030a\u0301')).toBe(''))

  it.each(Object.entries(cleaners))('%s changes nothing the second time', (_, clean) => {
    fc.assert(
      fc.property(anyText, (text) => clean(clean(text)) === clean(text)),
      { numRuns: 2000 },
    )
  })

  it('can be kept: whole signs, composed, none of them unseen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(clean).toBe(clean.normalize('NFC'))
        expect(clean).not.toMatch(/[\p{Cs}\p{Noncharacter_Code_Point}\r\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the length of a text', () => {
  it('is its signs as PostgreSQL counts them', () => {
    expect(lengthOf('å')).toBe(1)
    expect(lengthOf('👩🚒')).toBe(2)
    expect(lengthOf(manyLines('a\r\nb'))).toBe(3)
  })

  it('is cut between signs', () => {
    expect(firstSigns('ab👩c', 3)).toBe('ab👩')
    expect(askedLine('x'.repeat(300))).toHaveLength(200)
    expect(askedLine(undefined)).toBe('')
    expect(askedLine(['a', 'b'])).toBe('')
    expect(askedLine('\u200b')).toBe('')
  })
})
