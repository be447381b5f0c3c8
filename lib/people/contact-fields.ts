import { z } from 'zod'
import { plainEmail } from '@/lib/people/email-address'
import { requiredLine } from '@/lib/refusals/fields'

/** Signs in an address (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const LONGEST_EMAIL = 254

/** Refusals: `name-missing`, `text-too-long`. */
export const nameField = requiredLine('name-missing', 200)

/** In lower case, as it is kept and compared. Refusals: `email-missing`, `email-format`. */
export const emailField = z
  .string('email-missing')
  .overwrite(plainEmail)
  .min(1, 'email-missing')
  .max(LONGEST_EMAIL, 'email-format')
  .pipe(z.email('email-format'))
