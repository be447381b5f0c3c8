import { readPhoneNumber } from '@/lib/people/phone-number'
import { readLine } from '@/lib/refusals/fields'

/**
 * As E.164. Refusals: `phone-missing`, `phone-format`, `phone-extension`. In a file of its own, as it knows the numbers
 * of every country: what the browser loads stays clear of it.
 */
export const phoneField = readLine(readPhoneNumber, 'phone-missing')
