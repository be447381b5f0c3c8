import { shownEmail } from '@/lib/people/shown-email'
import { lettersAndDigits, referencesIn } from '@/lib/procurements/procurement-key'
import { fold } from '@/lib/text/fold'
import { plainSpelling } from '@/lib/text/spelling'

/** What could tell who asked. */
export type Asker = {
  organisation: string | null
  name: string | null
  email: string | null
  phone: string | null
  reference: string | null
  tedNumber: string | null
}

const SHORTEST_NAME = 4

/**
 * What of the asker is still to be read in a text that is to be published, or null. Spelling in capitals, spaces and
 * hyphens hide nothing; of a name each part counts, of an organisation its telling word ('Vänjers kommun': 'Vänjer').
 */
export function findTrace(text: string, asker: Asker): keyof Asker | null {
  const plain = ` ${words(text).join(' ')} `
  const has = (sought: string) => sought !== '' && plain.includes(` ${sought} `)
  const spelt = plainSpelling(text)
  const digits = spelt.replace(/\D/g, '')
  const letters = lettersAndDigits(text)
  const { organisation, name, email, phone, reference, tedNumber } = asker
  if (email && [email, shownEmail(email)].some((one) => spelt.includes(plainSpelling(one)))) return 'email'
  if (phone && digits.includes(phone.replace(/\D/g, '').replace(/^46/, ''))) return 'phone'
  if (tedNumber && digits.includes(tedNumber.replace(/\D/g, ''))) return 'tedNumber'
  if (reference && hasReference(letters, digits, reference)) return 'reference'
  if (name && words(name).some((part) => part.length >= SHORTEST_NAME && (has(part) || has(`${part}s`)))) return 'name'
  if (organisation && tellingParts(organisation).some((part) => has(part) || has(`${part}s`))) return 'organisation'
  return null
}

function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** A reference of three signs or fewer would be found in anything. Six digits tell it without their letters. */
function hasReference(letters: string, digits: string, reference: string): boolean {
  return referencesIn(reference).some((sought) => {
    const number = sought.replace(/\D/g, '')
    return (sought.length > 3 && letters.includes(sought)) || (number.length >= 6 && digits.includes(number))
  })
}

const COMMON = new Set(
  words(`kommun kommunen kommuns region regionen stad län läns länsstyrelsen ab aktiebolag och i av förvaltning förvaltningen
    kommunalförbund myndighet myndigheten bostäder energi vatten fastigheter inköp upphandling enhet enheten skola förskola the of
    municipality`),
)

/** The words by which an organisation is known; its whole name when it has only common ones. */
function tellingParts(organisation: string): string[] {
  const all = words(organisation)
  const telling = all.filter((word) => word.length >= 3 && !COMMON.has(word))
  if (telling.length === 0) return [all.join(' ')]
  return [...new Set(telling.flatMap((word) => [word, word.replace(/s$/, '')]))]
}
