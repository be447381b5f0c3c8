/** What identifies one procurement, as people wrote it. */
export type ProcurementIdentity = {
  tedNumber?: string | null
  buyerOrgDigits?: string | null
  buyerName?: string | null
  reference?: string | null
}

/** Words that one person writes and the next leaves out. */
const OPTIONAL_WORDS = new Set(['kommun', 'kommunen', 'stad', 'ab', 'aktiebolag', 'aktiebolaget', 'publ'])

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

/**
 * A buyer's name for comparison. Case, punctuation and the words 'kommun', 'stad' and 'AB' do not
 * matter, nor does a genitive s: 'Säters kommun', 'SÄTER KOMMUN' and 'Säter' are one buyer. The result
 * is a key and not meant to be read. Names that differ in more than this stay apart.
 */
export function normaliseBuyerName(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .replace(/&/g, ' och ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
  const telling = words.filter((word) => !OPTIONAL_WORDS.has(word))
  return (telling.length > 0 ? telling : words).join('-')
}

/**
 * Every key the procurement can be recognised by, the strongest first. Two procurements are the same
 * when they share one: the first person may know the TED number where the second knows only the buyer's
 * reference. Empty when there is too little to compare, and a person has to judge.
 */
export function procurementKeys(identity: ProcurementIdentity): string[] {
  const keys: string[] = []
  const ted = normaliseTedNumber(identity.tedNumber ?? '')
  if (ted !== null) keys.push(`ted:${ted}`)
  const reference = normaliseReference(identity.reference ?? '')
  if (reference === '') return keys
  const digits = (identity.buyerOrgDigits ?? '').replace(/\D/g, '').replace(/^16(?=\d{10}$)/, '')
  const name = normaliseBuyerName(identity.buyerName ?? '')
  if (digits.length === 10) keys.push(`ref:${digits}:${reference}`)
  if (name !== '') keys.push(`ref:${name}:${reference}`)
  return keys
}

/** The strongest key: 'ted:123456-2026', 'ref:<organisation number or buyer's name>:<reference>' or null. */
export function procurementKey(identity: ProcurementIdentity): string | null {
  return procurementKeys(identity)[0] ?? null
}
