import { z } from 'zod'
import { handed, typedLine } from '@/lib/refusals/fields'
import { plainSpelling } from '@/lib/text/spelling'
import { emailField } from '@/lib/people/contact-fields'

/** Where someone was going before they had to sign in. Judged by `ownPath` before it is followed. */
const back = handed(2_000, 'unknown').optional().catch(undefined)

export const loginLinkInput = z.object({
  email: emailField,
  back,
})

export const loginCodeInput = z.object({
  code: typedLine('code-missing')
    .overwrite((text) => plainSpelling(text).replace(/[\s-]/g, ''))
    .regex(/^\d{6}$/, 'code-missing'),
  back,
})

export const loginKeyInput = z.object({ key: handed(100, 'link-ended'), back })

export const signInAsInput = z.object({ personId: z.uuid(), back })

export const directoryInput = z.object({ back })

export const languageInput = z.object({ language: z.enum(['sv', 'en']) })

export const keysInput = z.object({ keys: z.enum(['on', 'off']) })
