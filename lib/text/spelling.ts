import { oneLine } from '@/lib/text/plain-text'

const DASHES = /[\u00ad\u058a\u2010-\u2015\u2043\u207b\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g

/**
 * A number, a day or a code as a parser wants it: one line in lower case, full-width signs and every kind of dash and
 * space made ordinary. Not to be kept: it changes what someone wrote.
 */
export function plainSpelling(text: string): string {
  return oneLine(oneLine(text.replace(DASHES, dashOrNothing)).normalize('NFKC')).toLowerCase()
}

/** Without the signs that come along when something is copied out of a sentence: '(UA-2026-0018).', '#5', '"a"'. */
export function withoutWrapping(text: string): string {
  return text.replace(
    /^[\s#.,:;!?()[\]{}<>"'\u2018-\u201f\u00ab\u00bb*]+|[\s.,:;!?()[\]{}<>"'\u2018-\u201f\u00ab\u00bb*]+$/g,
    '',
  )
}

/** A soft hyphen is where a word processor may break a line: mostly nothing was to be seen. */
function dashOrNothing(dash: string): string {
  return dash === '\u00ad' ? '' : '-'
}
