import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * A text as its bytes say: UTF-8 or UTF-16 by their mark, UTF-16 without one by its empty bytes, UTF-8 where it can be, and
 * Windows-1252 otherwise. Refusal `import-unreadable`, of what is no text at all.
 */
export function decodedText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  // A picture or a program is read as letters too, but no sheet has these.
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text.slice(0, 100_000)))
    throw new Refusal('import-unreadable', {}, 'file')
  return text
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 2_000)
  const empty = (odd: number) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length
  if (empty(1) > start.length / 4 && empty(0) === 0) return 'utf-16le'
  if (empty(0) > start.length / 4 && empty(1) === 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
