import 'server-only'
import { Parser } from 'saxen'
import { Refusal } from '@/lib/refusals/refusal'
import { MOST_COLUMNS, MOST_LINES } from '@/lib/imports/import-limits'

const PLACE = /^([A-Z]{1,3})(\d{1,7})$/

/**
 * That no row or cell stands further out than we read: the library makes every one before it, and a file of a few bytes can
 * name the four-billionth. Asked of the same parser as it reads with, so that both see the same. Refusals:
 * `import-too-many-rows`, `import-unreadable`.
 */
export function requireSheetSize(part: Uint8Array): void {
  let lines = 0
  const parser = new Parser()
  let fault: Refusal | null = null
  const refuse = (code: 'import-too-many-rows' | 'import-unreadable') => {
    fault ??= new Refusal(code, {}, 'file')
    parser.stop()
  }
  parser.on('openTag', (element, attributesOf, decode) => {
    const name = element.slice(element.indexOf(':') + 1)
    if (name !== 'row' && name !== 'c') return
    const attributes = attributesOf() as Record<string, string>
    for (const [key, text] of Object.entries(attributes)) {
      if (key.slice(key.indexOf(':') + 1) !== 'r') continue
      if (name === 'row' && !(Number(decode(text)) <= MOST_LINES)) refuse('import-too-many-rows')
      if (name === 'c') requirePlace(decode(text))
    }
    if (name === 'row' && ++lines > MOST_LINES) refuse('import-too-many-rows')
  })
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.parse(new TextDecoder().decode(part))
  } catch {
    throw new Refusal('import-unreadable', {}, 'file')
  }
  if (fault) throw fault as Refusal

  function requirePlace(place: string): void {
    const [, letters = '', line = ''] = PLACE.exec(place) ?? []
    const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
    if (column < 1 || column > MOST_COLUMNS) refuse('import-unreadable')
    else if (Number(line) > MOST_LINES) refuse('import-too-many-rows')
  }
}
