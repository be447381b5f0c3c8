import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'

/** Tags, ends too, of what holds rows and their texts: ten thousand rows, each with thirty cells. */
const MOST_TAGS = 1_500_000
/** Those of everything else in a workbook: its styles, names and ties. */
const MOST_OTHER_TAGS = 100_000
/** Signs inside all of these tags. */
const MOST_SIGNS = 24_000_000
/** Signs of one with its attributes; the first of a part names two dozen vocabularies. */
const LONGEST_TAG = 5_000
/** Signs between two tags: a cell has 32 767, each of them written with six at the most. */
const LONGEST_TEXT = 200_000

const HOLDS_ROWS = /^xl\/(?:worksheets\/|sharedStrings\.xml$)/

/** Where what begins with these ends, which is no tag. */
const PASSED: [begins: string, ends: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

/**
 * That the parts of a workbook, by their names, have no more tags, and none longer, than a sheet that we read: a file of a
 * few kilobytes may be packed from so many that the server would be at them for minutes and answer nobody, and a single one
 * grows dearer the longer it is. A tag ends where the library says it does. Refusals: `import-too-large`,
 * `import-unreadable` where something never ends.
 */
export function requirePartLimits(parts: Readonly<Record<string, Uint8Array>>): void {
  const left = { rows: MOST_TAGS, other: MOST_OTHER_TAGS, signs: MOST_SIGNS }
  for (const [name, part] of Object.entries(parts)) {
    const kind = HOLDS_ROWS.test(name) ? 'rows' : 'other'
    const text = new TextDecoder().decode(part)
    for (let at = 0; ;) {
      const begins = text.indexOf('<', at)
      if ((begins === -1 ? text.length : begins) - at > LONGEST_TEXT) throw refusal('import-too-large')
      if (begins === -1) break
      at = endOf(text, begins)
      left[kind] -= 1
      left.signs -= at - begins
      if (left[kind] < 0 || left.signs < 0) throw refusal('import-too-large')
    }
  }
}

function endOf(text: string, begins: number): number {
  const [, ends] = PASSED.find(([start]) => text.startsWith(start, begins)) ?? []
  if (ends === undefined) return endOfTag(text, begins)
  const found = text.indexOf(ends, begins)
  if (found === -1) throw refusal('import-unreadable')
  if (found - begins > LONGEST_TEXT) throw refusal('import-too-large')
  return found + ends.length
}

/** After the first '>' that no quotes are around. */
function endOfTag(text: string, begins: number): number {
  for (let at = begins + 1; at < text.length; at += 1) {
    if (at - begins > LONGEST_TAG) throw refusal('import-too-large')
    const sign = text[at]
    if (sign === '>') return at + 1
    if (sign === '"' || sign === "'") at = Math.max(at, text.indexOf(sign, at + 1))
  }
  throw refusal('import-unreadable')
}

const refusal = (code: 'import-too-large' | 'import-unreadable') => new Refusal(code, {}, 'file')
