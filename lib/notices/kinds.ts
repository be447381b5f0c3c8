import type { MailTemplate } from '@/lib/mail/templates'

/** What a notice says has happened to its case. */
export const NOTICE_KINDS = [
  'message', 'asked', 'assigned', 'advised', 'changed', 'deadline', 'hours',
  'withdrawn', 'reopened', 'declined', 'closed', 'carried', 'second-person', 'corrected',
  'time-picked', 'times-declined', 'closed-to-advisor',
  'given-back', 'logged-with',
  'meeting-booked', 'meeting-moved', 'meeting-cancelled',
  'referral-state', 'referral-returned',
] as const // prettier-ignore
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** The mails that tell what the pages show as well. */
const KIND_OF = {
  'message-to-company': 'message',
  'message-to-advisor': 'message',
  'case-assigned': 'assigned',
  'case-assigned-to-company': 'advised',
  'case-changed': 'changed',
  'case-deadline-corrected': 'deadline',
  'case-deadline-moved': 'deadline',
  'hours-nearly-used': 'hours',
  'hours-used-up': 'hours',
  'case-withdrawn': 'withdrawn',
  'case-reopened': 'reopened',
  'case-declined': 'declined',
  'case-declined-led-on': 'declined',
  'case-closed': 'closed',
  'case-joined': 'closed',
  'case-round-ended': 'closed',
  'case-round-ended-advisor': 'closed',
  'case-carried': 'carried',
  'case-carried-advisor': 'carried',
  'second-person-asked': 'second-person',
  'correction-approved': 'corrected',
  'correction-declined': 'corrected',
  'times-declined': 'times-declined',
  'case-closed-to-advisor': 'closed-to-advisor',
  'case-given-back': 'given-back',
  'time-logged-with': 'logged-with',
  'referral-accepted': 'referral-state',
  'referral-state': 'referral-state',
  'referral-returned': 'referral-returned',
  'referral-returned-unnamed': 'referral-returned',
} as const satisfies Partial<Record<MailTemplate, NoticeKind>>

export type NoticeMail = keyof typeof KIND_OF

export function kindOf(template: NoticeMail): NoticeKind {
  return KIND_OF[template]
}

/** Decisions, and what the case stands still for: their mail goes at once, whatever its receiver chose or has seen. */
const ALWAYS_MAILED: readonly NoticeKind[] = ['asked', 'declined', 'closed', 'carried']

export function isAlwaysMailed(kind: NoticeKind): boolean {
  return ALWAYS_MAILED.includes(kind)
}

/** When the mails of notices come. */
export const NOTICE_MAILS = ['at-once', 'digest', 'never'] as const
export type NoticeMails = (typeof NOTICE_MAILS)[number]
