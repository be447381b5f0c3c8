/** Two- and three-digit Swedish prefixes; every other area code has four digits. */
const SHORT_PREFIX = /^0(?:8|7[02369]|10|11|13|16|18|19|20|21|23|26|31|33|35|36|40|42|44|46|54|60|63|90)/

/** As people write it: '070-174 06 05', '0123-456 78', '08-123 456 78'; foreign numbers stay E.164. */
export function formatPhoneNumber(e164: string): string {
  if (!e164.startsWith('+46')) return e164
  const national = `0${e164.slice(3)}`
  const prefix = SHORT_PREFIX.exec(national)?.[0] ?? national.slice(0, 4)
  return `${prefix}-${grouped(national.slice(prefix.length))}`
}

/** Of a number in E.164, or as people write it: one that is called from abroad too. */
export function phoneHref(number: string): string {
  return `tel:${number.replace(/[\s-]/g, '').replace(/^0/, '+46')}`
}

function grouped(subscriber: string): string {
  if (subscriber.length === 8) return subscriber.replace(/^(\d{3})(\d{3})(\d{2})$/, '$1 $2 $3')
  const head = subscriber.length % 2 === 0 ? 2 : 3
  return [subscriber.slice(0, head), ...(subscriber.slice(head).match(/\d{2}/g) ?? [])].join(' ')
}
