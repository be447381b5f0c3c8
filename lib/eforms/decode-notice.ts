import 'server-only'
import { LARGEST_NOTICE } from '@/lib/eforms/notice-limits'
import { Refusal } from '@/lib/refusals/refusal'

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  // Without a byte order mark '<?' tells how its signs are spelt (XML 1.0, appendix F).
  { bytes: [0x3c, 0x00, 0x3f, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c, 0x00, 0x3f], encoding: 'utf-16be' },
]
const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/

/**
 * The text of a file, in the encoding that its first bytes or its XML declaration say. Refusals: `notice-too-large`,
 * `notice-encoding` when the bytes are not what they say.
 */
export function decodeNotice(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_NOTICE) throw new Refusal('notice-too-large', {}, 'file')
  const marked = MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  try {
    return new TextDecoder(marked ?? DECLARED.exec(head)?.[1] ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('notice-encoding', {}, 'file')
  }
}
