import 'server-only'
import { config } from '@/lib/config/config'
import type { Locale } from '@/lib/i18n/pathnames'
import type { MailDraft } from '@/lib/mail/facts'
import type { MailSecret, MailTemplate } from '@/lib/mail/templates'

export type MailFile = { filename: string; contentType: string; content: string }
export type MailExtras = {
  /** Beside the usual ones. A name or value that could end its line stops the mail. */
  headers?: Record<string, string>
  attachments?: MailFile[]
}

/** What a template carries beside its words, made of what only the receiver may hold: headers for leaving a list, a calendar file. */
const EXTRAS: Partial<Record<MailTemplate, (locale: Locale, secret: MailSecret) => MailExtras>> = {
  'newsletter-post': leavable,
  'newsletter-training': leavable,
}

function leavable(_locale: Locale, { unsubscribe }: MailSecret): MailExtras {
  return unsubscribe ? { headers: oneClick(unsubscribe) } : {}
}

export function extrasOf(locale: Locale, { template, facts, secret }: MailDraft): MailExtras {
  // A checkpoint is a file: in a mail's text its lines would be broken, and its signature with them.
  if (template === 'checkpoint') return { attachments: [noteFile(facts)] }
  return EXTRAS[template]?.(locale, secret ?? {}) ?? {}
}

function noteFile({ size, note }: { size: number; note: string }): MailFile {
  return { filename: `${size}.checkpoint.txt`, contentType: 'text/plain; charset=utf-8', content: note }
}

/** Where a mail program posts, with one click, that no more are wanted (RFC 8058). */
function oneClick(token: string): Record<string, string> {
  const url = `${config().appUrl}/api/newsletter/unsubscribe?${new URLSearchParams({ token }).toString()}`
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
