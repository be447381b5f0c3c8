import { z } from 'zod'
import { caseNumberField } from '@/lib/cases/inputs'
import { nameField } from '@/lib/people/contact-fields'

/** Someone whose name nobody has given says it here; for others the page has no such field. */
export const claimInput = z.object({ number: caseNumberField, name: nameField.or(z.literal('')).default('') })
export type ClaimInput = z.output<typeof claimInput>

export const disownInput = z.object({ number: caseNumberField })
