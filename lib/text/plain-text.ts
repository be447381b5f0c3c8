/**
 * Where typed text is made plain: what a form, an address, a header, a directory or a file brings passes here before
 * it is measured, compared or kept. Everything is idempotent, and runs in the browser as it does on the server.
 */

const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g

/** Letters and signs that are drawn as nothing but take up room: the Hangul fillers and Braille without a dot. */
const BLANKS = /[\u2800\u3164\uffa0]/g

/** After these a selector tells how the sign before it is drawn; alone, or a second time, it hides something. */
const SELECTOR = '(?<=[\\p{L}\\p{N}\\p{P}\\p{S}])[\\ufe00-\\ufe0f]'

/** '👩‍🚒' is three signs held together. */
const EMOJI_JOINER = '(?<=\\p{Extended_Pictographic}\\ufe0f?\\p{Emoji_Modifier}?)\\u200d(?=\\p{Extended_Pictographic})'

/** Persian and the scripts of India and Sri Lanka cannot be spelt without joiners; in Latin they only hide. */
const JOINING = ['Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil',
  'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar'] // prettier-ignore
const SCRIPTS = JOINING.map((script) => `\\p{Script=${script}}`).join('')
const SCRIPT_JOINER = `(?<=[${SCRIPTS}])[\\u200c\\u200d]`

const HOLDERS = new RegExp(`(${SELECTOR}|${EMOJI_JOINER}|${SCRIPT_JOINER})|[\\u200c\\u200d\\ufe00-\\ufe0f]`, 'gu')

/**
 * What nobody sees: control signs, marks of direction, zero-width signs, tags, halves of a sign, signs that are none, and
 * signs of private use. None can be shown in a heading, a mail's subject or an XML file.
 */
const UNSEEN =
  /(?![\n\t\u200c\u200d\ufe00-\ufe0f])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\ufff9-\ufffc]/gu

const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** As typed, spaces and all, without what nobody sees; a text of nothing but that is empty. Line breaks are '\n'. */
export function cleanText(text: string): string {
  const plain = text
    .replace(LINE_BREAKS, '\n')
    .replace(BLANKS, ' ')
    .replace(UNSEEN, '')
    .replace(HOLDERS, (_, kept: string | undefined) => kept ?? '')
    .normalize('NFC')
  return SEEN.test(plain) ? plain : ''
}

/** One line: line breaks and runs of spaces are one space. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** Several lines, without the empty space around them. */
export function manyLines(text: string): string {
  return cleanText(text).trim()
}

/** Signs as the database counts them: code points, a line break being one. Both the counter and the limits ask this. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** The first `count` signs; none is cut in two. */
export function firstSigns(text: string, count: number): string {
  return text.length <= count ? text : [...text].slice(0, count).join('')
}

/** One parameter of an address as one line of at most `max` signs; empty when it is missing or comes more than once. */
export function askedLine(value: unknown, max = 200): string {
  return typeof value === 'string' ? firstSigns(oneLine(value), max).trim() : ''
}
