import { z } from 'zod'
import { handed } from '@/lib/refusals/fields'
import { emailField } from '@/lib/people/contact-fields'

export const subscribeInput = z.object({
  email: emailField,
  language: z.enum(['sv', 'en']).catch('sv'),
})
export type SubscribeInput = z.output<typeof subscribeInput>

/** The signed part of a link in a mail. */
export const newsletterKeyInput = z.object({
  key: handed(200, 'newsletter-link-unknown'),
})
