import type { MailTemplate } from '@/lib/mail/templates'
import type { SubscriptionKind } from '@/lib/newsletter/inputs'

/** The mails of each subscription: the one that asks, and those that were asked for. */
export const TEMPLATES = {
  posts: ['newsletter-confirm', 'newsletter-post'],
  trainings: ['newsletter-trainings-confirm', 'newsletter-training'],
  rounds: ['newsletter-rounds-confirm', 'newsletter-round'],
} as const satisfies Record<SubscriptionKind, readonly [asks: MailTemplate, sends: MailTemplate]>

export const ASKING = Object.values(TEMPLATES).map(([asks]) => asks)
export const SENDING = Object.values(TEMPLATES).map(([, sends]) => sends)
