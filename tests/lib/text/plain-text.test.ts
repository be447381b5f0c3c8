import { manyLines, oneLine } from '@/lib/text/plain-text'

describe('plain text', () => {
  it('has no signs that a heading, a mail’s subject or an XML file cannot hold', () => {
    expect(oneLine('Krav\r\nBcc: x\u0000\u0007\u202E \t ok')).toBe('Krav Bcc: x ok')
    expect(oneLine('\uD800 halv')).toBe('halv')
    expect(oneLine('\u{1F333} träd')).toBe('\u{1F333} träd')
    expect(manyLines('a\r\nb\rc\n\n\u0008d\te ')).toBe('a\nb\nc\n\nd\te')
  })
})
