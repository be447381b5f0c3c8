import 'server-only'
import { NEEDS, type Need } from '@/lib/cases/codes'
import { messagesIn } from '@/lib/i18n/messages'
import { LOCALES } from '@/lib/i18n/pathnames'
import { readPhoneNumber } from '@/lib/people/phone-number'
import { plainEmail } from '@/lib/people/email-address'
import { fold } from '@/lib/text/fold'

const MOST_WORDS = 6
/** Letters that an index of trigrams needs to find a part of a word. */
const SHORTEST_PART = 3
/** Digits that a part of a telephone number has at least; fewer are in too many. */
const SHORTEST_DIGITS = 5
const ONLY_DIGITS = /^[\d\s()+./-]+$/

/** The words of a text, folded, the longest first: it is the one that finds fewest. */
export function soughtWords(asked: string): string[] {
  const words = (asked.includes('@') ? plainEmail(asked) : asked).split(' ').map(fold)
  return [...new Set(words.filter((word) => word !== ''))]
    .slice(0, MOST_WORDS)
    .sort((one, other) => other.length - one.length)
}

/**
 * What a text is LIKE that has the word; nothing in a folded text is a wildcard. One or two letters are in nearly every
 * text: they are found as a word of their own only, as in 'ÅF Bygg'. A word of what help is needed stands for its code.
 */
export function patternsOf(word: string): string[] {
  if (word.length < SHORTEST_PART) return [`% ${word} %`]
  return [`%${word}%`, ...needsNamed(word).map((need) => `%§${need.replaceAll('-', '')}%`)]
}

/** The digits of a telephone number or a part of one, as they stand in numbers with their country's; null for other texts. */
export function soughtDigits(asked: string): string | null {
  const phone = readPhoneNumber(asked)
  if ('value' in phone) return phone.value.replace('+', '')
  if (!ONLY_DIGITS.test(asked)) return null
  const digits = asked.replace('(0)', '').replace(/\D/g, '').replace(/^0+/, '')
  return digits.length >= SHORTEST_DIGITS ? digits : null
}

/** Whether a text is how to reach somebody: a telephone number or an address. */
export function reachesSomebody(asked: string): boolean {
  return asked.includes('@') || 'value' in readPhoneNumber(asked)
}

function needsNamed(word: string): Need[] {
  return NEEDS.filter((need) => LOCALES.some((locale) => fold(messagesIn(locale).caseWords.needs[need]).includes(word)))
}
