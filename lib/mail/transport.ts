import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { config } from '@/lib/config/config'
import type { MailContent } from '@/lib/mail/render-mail'

export type Letter = MailContent & {
  id: string
  to: string
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string } | null
}

/** Something a header must not hold: the mail is not sent and not tried again. */
export class HeaderFault extends Error {
  readonly code = 'HEADER'
}

export type Post = { send: (letter: Letter) => Promise<void>; close: () => void }

/** A connection to the mail server in SMTP_URL, for one round of sending. Slow servers are given up on. */
export function openPost(smtpUrl: string): Post {
  const transport: Transporter = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as never)
  const { mailFrom, appUrl } = config()
  return {
    close: () => transport.close(),
    send: async ({ id, to, subject, text, html, calendar }) => {
      await transport.sendMail({
        from: headerLine(mailFrom),
        // As an object: a comma in it can never become a second receiver.
        to: { name: '', address: headerLine(to) },
        subject: headerLine(subject),
        text,
        html,
        ...(calendar && { icalEvent: { ...calendar, filename: 'invite.ics' } }),
        messageId: `<${id}@${new URL(appUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
  }
}

function headerLine(text: string): string {
  if (/[\r\n\0]/.test(text)) throw new HeaderFault()
  return text
}

/** A fault as a code: the words of mail servers can hold addresses. */
export function faultCode(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  const name = typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,30}$/.test(code) ? code : 'UNKNOWN'
  return typeof responseCode === 'number' ? `${name}-${responseCode}` : name
}
