import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { plainSpelling, withoutWrapping } from '@/lib/text/spelling'

const KIND =
  'mobil|mobile|mob|m|cell|tel|tfn|tele|telefon|telephone|phone|t|direkt|växel|arbete|arb|jobb|work|hem|home|kontor|office|ring|nr|nummer|number'
const LABEL = new RegExp(`^(?:\\(?(?:${KIND})(?:nummer|nr)?(?!\\p{L})\\)?[\\s.:]*)+`, 'u')
const LABEL_AFTER = new RegExp(`(?<=\\d)[\\s,]*\\(?(?<!\\p{L})(?:${KIND})\\)?$`, 'u')
const EXTENSION = /\d\s*(?:,?\s*(?:anknytning|ankn|ank|extension|ext|x|;ext=)[\s.:]*|#\s*)\d+$/

export type PhoneFault = 'phone-format' | 'phone-extension'

/**
 * A telephone number as E.164 ('+46701740605'). Numbers without country code are Swedish, also when the plus before 46
 * was lost. An extension cannot be part of a number that people tap: `phone-extension`.
 */
export function readPhoneNumber(text: string): { value: string } | { fault: PhoneFault } {
  const plain = withoutWrapping(plainSpelling(text.slice(0, 200)).replace(/^[(\s]+(?=\D*\d)/, (at) => at.trim()))
  const number = plain
    .replace(LABEL, '')
    .replace(LABEL_AFTER, '')
    .replace(/^\(?(?=\+)/, '')
  if (EXTENSION.test(number)) return { fault: 'phone-extension' }
  const dialled = number
    .replace(/^((?:\+|00|(?=46\s*\())\s*[\d\s-]{1,5})\(0\)/, '$1')
    .replace(/[\s\-/().[\]_\u00b7\u2022]/g, '')
    .replace(/^00/, '+')
    .replace(/^46(?=[1-9]\d{6,8}$)/, '+46')
  if (!/^(?:\+[1-9]|0[1-9])\d{5,14}$/.test(dialled)) return { fault: 'phone-format' }
  const parsed = parsePhoneNumberFromString(dialled, { defaultCountry: 'SE', extract: false })
  return parsed?.isValid() ? { value: parsed.number } : { fault: 'phone-format' }
}
