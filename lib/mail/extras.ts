import 'server-only'
import type { Locale } from '@/lib/i18n/pathnames'
import type { MailParams, MailTemplate } from '@/lib/mail/templates'

export type MailFile = { filename: string; contentType: string; content: string }
export type MailExtras = {
  /** Beside the usual ones. A name or value that could end its line stops the mail. */
  headers?: Record<string, string>
  attachments?: MailFile[]
}

/** What a template carries beside its words, made of the same facts: headers for leaving a list, a calendar file. */
const EXTRAS: Partial<Record<MailTemplate, (locale: Locale, params: MailParams) => MailExtras>> = {}

export function extrasOf(template: MailTemplate, locale: Locale, params: MailParams): MailExtras {
  return EXTRAS[template]?.(locale, params) ?? {}
}
