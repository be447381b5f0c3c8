import { z } from 'zod'
import { requiredText } from '@/lib/refusals/fields'
import { parsePhoneNumber } from '@/lib/people/phone-number'

/** Signs in an address (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const LONGEST_EMAIL = 254

/** Refusals: `name-missing`, `text-too-long`. */
export const nameField = requiredText('name-missing', 200)

/** In lower case, as it is kept and compared. Refusals: `email-missing`, `email-format`. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'email-missing')
  .max(LONGEST_EMAIL, 'email-format')
  .pipe(z.email('email-format'))

/** As E.164. Refusals: `phone-missing`, `phone-format`. */
export const phoneField = z.string().transform((text, context) => {
  const phone = parsePhoneNumber(text)
  if (phone === null) context.addIssue(text.trim() === '' ? 'phone-missing' : 'phone-format')
  return phone ?? z.NEVER
})
