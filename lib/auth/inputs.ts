import { z } from 'zod'
import { emailField } from '@/lib/people/contact-fields'

/** Where someone was going before they had to sign in. Judged by `ownPath` before it is followed. */
const back = z.string().max(300).optional().catch(undefined)

export const loginLinkInput = z.object({
  email: emailField,
  back,
})

export const loginCodeInput = z.object({
  code: z
    .string()
    .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'code-missing')),
  back,
})

export const loginKeyInput = z.object({ key: z.string().min(1, 'link-ended').max(100, 'link-ended'), back })

export const signInAsInput = z.object({ personId: z.uuid(), back })

export const directoryInput = z.object({ back })

export const languageInput = z.object({ language: z.enum(['sv', 'en']) })
