import { z } from 'zod'
import { handed } from '@/lib/refusals/fields'
import { emailField } from '@/lib/people/contact-fields'

/** What is sent: the blog's posts, the trainings that one can sign up for, or that the next programme round has opened. */
export const KINDS = ['posts', 'trainings', 'rounds'] as const
export type SubscriptionKind = (typeof KINDS)[number]

export const subscribeInput = z.object({
  email: emailField,
  kind: z.enum(KINDS).catch('posts'),
  language: z.enum(['sv', 'en']).catch('sv'),
})
export type SubscribeInput = z.output<typeof subscribeInput>

/** The signed part of a link in a mail. */
export const newsletterKeyInput = z.object({
  key: handed(200, 'newsletter-link-unknown'),
})
