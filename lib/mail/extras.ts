import 'server-only'
import { config } from '@/lib/config/config'
import type { Locale } from '@/lib/i18n/pathnames'
import type { MailParams, MailTemplate } from '@/lib/mail/templates'

export type MailFile = { filename: string; contentType: string; content: string }
export type MailExtras = {
  /** Beside the usual ones. A name or value that could end its line stops the mail. */
  headers?: Record<string, string>
  attachments?: MailFile[]
}

/** What a template carries beside its words, made of the same facts: headers for leaving a list, a calendar file. */
const EXTRAS: Partial<Record<MailTemplate, (locale: Locale, params: MailParams) => MailExtras>> = {
  'newsletter-post': (_locale, { unsubscribe = '' }) => ({ headers: oneClick(unsubscribe) }),
}

export function extrasOf(template: MailTemplate, locale: Locale, params: MailParams): MailExtras {
  return EXTRAS[template]?.(locale, params) ?? {}
}

/** Where a mail program posts, with one click, that no more are wanted (RFC 8058). */
function oneClick(token: string): Record<string, string> {
  const url = `${config().appUrl}/api/newsletter/unsubscribe?${new URLSearchParams({ token }).toString()}`
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
