/** A number of a case or a telephone as one word, that no line breaks. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')
}
