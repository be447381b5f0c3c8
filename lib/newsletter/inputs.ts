import { z } from 'zod'
import { emailField } from '@/lib/people/contact-fields'

export const subscribeInput = z.object({
  email: emailField,
  language: z.enum(['sv', 'en']).catch('sv'),
})
export type SubscribeInput = z.output<typeof subscribeInput>

/** The signed part of a link in a mail. */
export const newsletterKeyInput = z.object({
  key: z.string().min(1, 'newsletter-link-unknown').max(200, 'newsletter-link-unknown'),
})
