import { plainSpelling, withoutWrapping } from '@/lib/text/spelling'

/** Words that say that a number follows, and what is said after it; the database's `folded_reference` reads the same. */
const REFERENCE_LABEL =
  /^\s*(?:(?:VÅR|ERT?|OUR|YOUR)\s+)?(?:(?:(?:D\.?|DIARIE|REF|REFERENS|REFERENCE|ÄRENDE|UPPHANDLINGS?|PROCUREMENT|ANNONS)[\s.-]*(?:NR|NUMMER|NUMBER|NO)|REF|REFERENS|REFERENCE|ÄRENDE|UPPHANDLING|NR|NUMMER)[\s.:#]+)+/
const SAID_AFTER = /\s*(?:\([^()]*\)\s*|[,;]\s.*)$/
/** Neither a part that is bid for, 'del 2', nor a year that stands alone tells one procurement from another. */
const LOT =
  /(?<![A-ZÅÄÖ0-9])(?:DEL|DELAR|(?:DEL|ANBUDS|AVTALS)?OMRÅDEN?|LOTT?|LOTTER|LOTS|PARTS?|KATEGORI|POSITION)\s*(?:NR|NO)?[\s.:]*\d+(?:\s*(?:,|-|–|&|OCH|AND)\s*\d+)*/g
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g

/**
 * A registration number for comparison: capitals and digits only, without a leading 'Dnr' or a following 'del 2'. What
 * stands before a comma is it only where it has a number and what follows has none: 'Ramavtal IT, DEMO-31' is all of it.
 */
export function normaliseReference(text: string): string {
  const said = unlabelled(text)
  const before = said.replace(SAID_AFTER, '')
  const after = withoutLotsAndYears(said.slice(before.length))
  const told = /\d/.test(withoutLotsAndYears(before)) && !/\d/.test(after)
  return lettersAndDigits(told || !/[\p{L}\p{N}]/u.test(after) ? before : said)
}

/** What of a text may be a registration number: the whole of it, and each part with a number of its own. */
export function referencesIn(text: string): string[] {
  const parts = unlabelled(text)
    .split(/[,;]\s|[()]/)
    .map(unlabelled)
    .filter((part) => /\d/.test(withoutLotsAndYears(part)))
  return [...new Set([normaliseReference(text), ...parts.map(lettersAndDigits)])]
}

const unlabelled = (text: string) => upper(text).replace(REFERENCE_LABEL, '')
const withoutLotsAndYears = (text: string) => text.replace(LOT, '').replace(YEAR, '')

/** A text as references are compared: capitals and digits only. */
export function lettersAndDigits(text: string): string {
  return upper(text).replace(/[^A-Z0-9ÅÄÖ]/g, '')
}

function upper(text: string): string {
  return text.normalize('NFKC').toLocaleUpperCase('sv')
}

const TED_LABEL =
  /^(?:(?:ted|eut|oj|meddelande|notice|annons|publication|publikations?|nr|nummer|number|no|s(?= ))[\s.:#-]*)+/
const JOURNAL = /^((?:19|20)\d{2}) ?\/ ?s ?\d{1,3} ?- ?(\d{1,8})$/
const NOTICE = /^(\d{1,8})(?: ?[-/] ?| )((?:19|20)\d{2})$/
const YEAR_FIRST = /^((?:19|20)\d{2}) ?[-/] ?(\d{5,8})$/
const NOTICE_PAGE = /^(?:https?:\/\/)?(?:www\.)?ted\.europa\.eu\/\S*?(?<!\d)(\d{1,8})-((?:19|20)\d{2})(?!\d)/

/**
 * A notice's publication number in TED without leading zeros ('123456-2026'), or null. Also reads the older form
 * '2020/S 123-456789', the address of a notice, and what is copied along: 'TED nr 123456/2026.'.
 */
export function normaliseTedNumber(text: string): string | null {
  const spelt = withoutWrapping(plainSpelling(text.slice(0, 2000)))
  const plain = withoutWrapping(spelt.replace(TED_LABEL, ''))
  const [, year, number] = JOURNAL.exec(plain) ?? YEAR_FIRST.exec(plain) ?? []
  const [, noticeNumber, noticeYear] = NOTICE.exec(plain) ?? NOTICE_PAGE.exec(spelt) ?? []
  const significant = (number ?? noticeNumber)?.replace(/^0+/, '')
  const of = year ?? noticeYear
  return significant && of ? `${significant}-${of}` : null
}
