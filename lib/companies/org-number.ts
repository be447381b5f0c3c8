import { isDay, today as currentDay } from '@/lib/calendar/days'
import { plainSpelling, withoutWrapping } from '@/lib/text/spelling'

export const ORG_KINDS = ['legal', 'sole'] as const
export type OrgKind = (typeof ORG_KINDS)[number]

/**
 * `digits` is canonical and unique across both kinds: ten digits for a legal entity, twelve for a sole
 * trader. A sole trader's number is the owner's personal identity number, and two people born a century
 * apart can share its ten digits, so the century is always kept.
 */
export type OrgNumber = { kind: OrgKind; digits: string }

export type OrgNumberFault = 'org-number-missing' | 'org-number-format' | 'org-number-check-digit'

export type ParsedOrgNumber = { ok: true; value: OrgNumber } | { ok: false; fault: OrgNumberFault }

/** Longer than any spelling with its label; keeps the patterns below cheap on hostile input. */
const LONGEST = 80

/** 'Org.nr', 'Organisationsnummer:', 'VAT no.', 'Momsreg.nr', 'Company registration number': words before the digits. */
const LABEL =
  /^(?:(?:organi[sz]ations?|org|o|person|pers|p|moms|vat|tax|registrerings?|registration|reg|company|corporate|business|identity|id|nummer|number|nr|no)[\s.:/-]*)+(?=se[\s\d-]|\d|\+|$)/
/**
 * Reads an organisation number in any usual spelling: with or without hyphen and spaces, century or `16`
 * in front, as a VAT number (`SE…01`), with a label, with the full stop of the sentence it was copied from. Numbers with letters (interim and TF numbers) are
 * never organisation numbers.
 *
 * A personal number without century belongs to the latest birth date that is not after `today`; `+` in
 * front of the last four digits means the year the person turns 100 or later. Coordination numbers
 * (day + 60) count as personal numbers. A sole trader's number is `ok`: what to say about it is up to the form.
 */
export function parseOrgNumber(text: string, today: string = currentDay()): ParsedOrgNumber {
  if (text.trim().length > LONGEST) return fault('org-number-format')
  const plain = withoutWrapping(withoutWrapping(plainSpelling(text)).replace(LABEL, '')).replace(
    /(?<=[\da-z])[\s./_-]+/g,
    '',
  )
  if (plain === '') return fault('org-number-missing')

  const written = /^(?:se(\d{10})(?:01)?|(\d{6}\+?\d{4}|\d{8}\+?\d{4}))$/
    .exec(plain)
    ?.slice(1)
    .find((part) => part !== undefined)
  if (written === undefined) return fault('org-number-format')

  const aged = written.includes('+')
  const all = written.replace('+', '')
  const prefix = all.slice(0, -10)
  const ten = all.slice(-10)
  if (!['', '16', '18', '19', '20'].includes(prefix)) return fault('org-number-format')
  if (!luhnHolds(ten)) return fault('org-number-check-digit')
  return ten.charAt(2) >= '2' ? legal(ten, prefix, aged) : sole(ten, prefix, aged, today)
}

/** The number behind canonical digits that were stored earlier. Throws a RangeError when they are not canonical. */
export function orgNumberFromDigits(digits: string): OrgNumber {
  if (/^\d{10}$/.test(digits)) return { kind: 'legal', digits }
  if (/^\d{12}$/.test(digits)) return { kind: 'sole', digits }
  throw new RangeError('Not the digits of an organisation number')
}

/** What may be shown in lists, mails and logs: '556016-0680', and for a sole trader only '850709-XXXX'. */
export function displayOrgNumber(number: OrgNumber): string {
  return number.kind === 'legal'
    ? `${number.digits.slice(0, 6)}-${number.digits.slice(6)}`
    : `${number.digits.slice(2, 8)}-XXXX`
}

/** The whole number, for the view that has recorded why it is shown: '556016-0680', '19850709-9805'. */
export function revealOrgNumber(number: OrgNumber): string {
  return `${number.digits.slice(0, -4)}-${number.digits.slice(-4)}`
}

export function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.charAt(i))
    const doubled = (digits.length - i) % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

function legal(ten: string, prefix: string, aged: boolean): ParsedOrgNumber {
  const possible = ['', '16'].includes(prefix) && !aged && ten.charAt(0) !== '0'
  return possible ? { ok: true, value: { kind: 'legal', digits: ten } } : fault('org-number-format')
}

function sole(ten: string, prefix: string, aged: boolean, today: string): ParsedOrgNumber {
  if (prefix === '16') return fault('org-number-format')
  const date = Number(ten.slice(4, 6))
  const monthAndDate = `-${ten.slice(2, 4)}-${String(date > 60 ? date - 60 : date).padStart(2, '0')}`
  const century = prefix === '' ? centuryOf(ten.slice(0, 2), monthAndDate, aged, today) : prefix
  const bornOn = `${century}${ten.slice(0, 2)}${monthAndDate}`
  if (!isDay(bornOn) || bornOn > today) return fault('org-number-format')
  return { ok: true, value: { kind: 'sole', digits: century + ten } }
}

function centuryOf(twoDigitYear: string, monthAndDate: string, aged: boolean, today: string): string {
  const currentYear = Number(today.slice(0, 4))
  let century = Math.floor(currentYear / 100)
  const year = () => century * 100 + Number(twoDigitYear)
  if (aged) while (currentYear - year() < 100) century -= 1
  else if (`${year()}${monthAndDate}` > today) century -= 1
  return String(century)
}

function fault(code: OrgNumberFault): ParsedOrgNumber {
  return { ok: false, fault: code }
}
