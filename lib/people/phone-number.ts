/** Two- and three-digit Swedish prefixes; every other area code has four digits. */
const SHORT_PREFIX = /^0(?:8|7[02369]|10|11|13|16|18|19|20|21|23|26|31|33|35|36|40|42|44|46|54|60|63|90)/

/**
 * A telephone number as E.164 ('+46701740605'), or null. Numbers without country code are Swedish.
 * Mobile numbers must have their full length; others are checked by length only.
 */
export function parsePhoneNumber(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:tel|tfn|telefon|phone)[.:]*\s*/i, '')
    .replace(/^((?:\+|00)\s*46)\s*\(0\)/, '$1')
    .replace(/[\s\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2212\ufeff\-/().]/g, '')
    .replace(/^00/, '+')
  if (/^\+46\d+$/.test(plain)) return swedish(plain.slice(3).replace(/^0/, ''))
  if (/^\+[1-9]\d{6,14}$/.test(plain)) return plain
  return /^0[1-9]\d+$/.test(plain) ? swedish(plain.slice(1)) : null
}

/** As people write it: '070-174 06 05', '0243-123 45', '08-123 456 78'; foreign numbers stay E.164. */
export function formatPhoneNumber(e164: string): string {
  if (!e164.startsWith('+46')) return e164
  const national = `0${e164.slice(3)}`
  const prefix = SHORT_PREFIX.exec(national)?.[0] ?? national.slice(0, 4)
  return `${prefix}-${grouped(national.slice(prefix.length))}`
}

export function phoneHref(e164: string): string {
  return `tel:${e164}`
}

function swedish(significant: string): string | null {
  const fits = /^7[02369]/.test(significant) ? /^\d{9}$/ : /^[1-9]\d{6,8}$/
  return fits.test(significant) ? `+46${significant}` : null
}

function grouped(subscriber: string): string {
  if (subscriber.length === 8) return subscriber.replace(/^(\d{3})(\d{3})(\d{2})$/, '$1 $2 $3')
  const head = subscriber.length % 2 === 0 ? 2 : 3
  return [subscriber.slice(0, head), ...(subscriber.slice(head).match(/\d{2}/g) ?? [])].join(' ')
}
