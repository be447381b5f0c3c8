/** One line of plain text: what cannot stand in a heading, a mail's subject or an XML file is gone. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim()
}

/** Several lines, with the line breaks of a text area made plain. */
export function manyLines(text: string): string {
  return plain(text.replace(/\r\n?/g, '\n')).trim()
}

function plain(text: string): string {
  return text.replace(/[^\P{C}\n\t\u200d]/gu, '').replace(/\p{Cs}/gu, '')
}
