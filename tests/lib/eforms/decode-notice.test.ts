import { decodeNotice } from '@/lib/eforms/decode-notice'
import { eformsNotice } from '@/lib/eforms/eforms-notice'
import { LARGEST_NOTICE } from '@/lib/eforms/notice-limits'
import { eformsSample } from '@/tests/support/eforms-sample'

const sample = () => eformsSample('cn_24_multilingual', [/^<\?xml[^>]*>/, ''])
const big = (bytes: Buffer) => Buffer.from(bytes).swap16()

describe('a file’s encoding', () => {
  it('is told by its byte order mark', () => {
    const expected = eformsNotice(sample())
    const utf16 = Buffer.from(`\ufeff${sample()}`, 'utf16le')
    for (const bytes of [Buffer.from(`\ufeff${sample()}`), utf16, big(utf16)]) {
      expect(eformsNotice(decodeNotice(bytes))).toEqual(expected)
    }
  })

  it('is told by how its first signs are spelt', () => {
    const utf16 = Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${sample()}`, 'utf16le')
    expect(eformsNotice(decodeNotice(utf16)).title).toMatch(/^Tillhandahållande/)
    expect(eformsNotice(decodeNotice(big(utf16))).title).toMatch(/^Tillhandahållande/)
  })

  it('is told by its declaration', () => {
    const text = eformsSample(
      'cn_24_minimal',
      ['encoding="utf-8"', 'encoding="ISO-8859-1"'],
      ['Publications Office', 'Gävle kommun å'],
    )
    expect(eformsNotice(decodeNotice(Buffer.from(text, 'latin1'))).buyer?.name).toBe(
      'Gävle kommun å of the European Union',
    )
  })

  it.each([
    ['latin1 that says it is UTF-8', Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>å</a>', 'latin1')],
    ['an encoding that nobody knows', Buffer.from('<?xml version="1.0" encoding="x-secret"?><a/>')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff])],
  ])('%s is not readable', (_what, bytes) => {
    expect(() => decodeNotice(bytes)).toThrow(expect.objectContaining({ code: 'notice-encoding' }))
  })
})

it('what is too large is refused before it is read', () => {
  const bytes = new Uint8Array(LARGEST_NOTICE + 1)
  expect(() => decodeNotice(bytes)).toThrow(expect.objectContaining({ code: 'notice-too-large', field: 'file' }))
})
