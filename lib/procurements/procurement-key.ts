/** A registration number for comparison: capitals and digits only, without a leading 'Dnr' or 'Ref'. */
export function normaliseReference(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleUpperCase('sv')
    .replace(/^\s*(?:DNR|DIARIENR|DIARIENUMMER|REF|REFERENS|REFERENSNUMMER)\b[\s.:]+/, '')
    .replace(/[^A-Z0-9ÅÄÖ]/g, '')
}

/**
 * A notice's publication number in TED without leading zeros ('123456-2026'), or null. Also reads the
 * older form '2020/S 123-456789' and the address of a notice.
 */
export function normaliseTedNumber(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
  const journal = /^(?:TED:?\s*)?((?:19|20)\d{2})\/S\s*\d{1,3}-(\d{1,8})$/i.exec(plain)
  const notice =
    /^(?:TED:?\s*)?(\d{1,8})\s*-\s*((?:19|20)\d{2})$/i.exec(plain) ??
    /^https?:\/\/(?:www\.)?ted\.europa\.eu\/\S*?(?<!\d)(\d{1,8})-((?:19|20)\d{2})(?!\d)/i.exec(plain)
  const [number, year] = journal === null ? [notice?.[1], notice?.[2]] : [journal[2], journal[1]]
  const significant = number?.replace(/^0+/, '')
  return significant && year ? `${significant}-${year}` : null
}
