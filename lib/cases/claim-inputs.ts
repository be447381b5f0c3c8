import { z } from 'zod'
import { nameField } from '@/lib/people/contact-fields'

/** Someone whose name nobody has given says it here; for others the page has no such field. */
export const claimInput = z.object({ number: z.string().max(40), name: nameField.or(z.literal('')).default('') })
export type ClaimInput = z.output<typeof claimInput>

export const disownInput = z.object({ number: z.string().max(40) })
