import { z } from 'zod'

export const subscribeInput = z.object({
  email: z.string().trim().toLowerCase().min(1, 'email-missing').max(254, 'email-format').pipe(z.email('email-format')),
  language: z.enum(['sv', 'en']).catch('sv'),
})
export type SubscribeInput = z.output<typeof subscribeInput>

/** The signed part of a link in a mail. */
export const newsletterKeyInput = z.object({
  key: z.string().min(1, 'newsletter-link-unknown').max(200, 'newsletter-link-unknown'),
})
