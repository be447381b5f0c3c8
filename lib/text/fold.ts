/** Letters that no decomposition reaches. */
const PAIRS: Record<string, string> = {
  Æ: 'ae', æ: 'ae', Œ: 'oe', œ: 'oe', ß: 'ss', ẞ: 'ss', Þ: 'th', þ: 'th', Ø: 'o', ø: 'o', Đ: 'd', đ: 'd', Ð: 'd', ð: 'd', Ł: 'l', ł: 'l',
  Ħ: 'h', ħ: 'h', ı: 'i', Ŧ: 't', ŧ: 't', ς: 'σ',
} // prettier-ignore
const PAIRED = new RegExp(`[${Object.keys(PAIRS).join('')}]`, 'g')

/** Rings, accents and other marks, what nobody sees, and apostrophes: O'Brien, O’Brien and Obrien are one. */
const PASSED_OVER =
  /[\u00ad\u0300-\u036f\u061c\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff'`\u02b9-\u02bc\u2018-\u201b\u2032]+/g
const CAPITALS = /[A-ZŊƏΑ-ΡΣ-ΩА-ЯЂЄЅІЈЉЊЋЏҐ]/g
const BETWEEN_WORDS = /[\u0000-/:-@[-`{-\u00bf\u00d7\u00f7\u058a\u2000-\u206f\u2212\u2e00-\u2e7f\u3000-\u303f]+/g

/**
 * A text for comparison, never to be read: 'Åkerbolaget  A–B', however its letters are put together, and 'akerbolaget
 * a-b' are one. Without case, rings and accents; words stand one space apart whatever stood between them. What is in the
 * database is compared there, by the function `folded`, which says the same.
 */
export function fold(text: string): string {
  return text
    .replace(/\u00b4/g, '')
    .normalize('NFKD')
    .replace(PASSED_OVER, '')
    .replace(PAIRED, (letter) => PAIRS[letter] ?? letter)
    .replace(CAPITALS, (letter) => letter.toLowerCase())
    .replace(BETWEEN_WORDS, ' ')
    .trim()
}

/** As a part of an address: 'Så läser du kraven!' → 'sa-laser-du-kraven'. Empty when nothing of it can stand there. */
export function addressWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
