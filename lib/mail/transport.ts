import 'server-only'
import { Readable } from 'node:stream'
import { createTransport, type Transporter } from 'nodemailer'
import { config } from '@/lib/config/config'
import type { MailContent } from '@/lib/mail/render-mail'

export const LANES = 3

export type MailCalendar = { method: 'REQUEST' | 'CANCEL'; content: string }

export type MailMessage = MailContent & { id: string; to: string; calendar?: MailCalendar | null }

/** Something a header must not hold: the mail is not sent and not tried again. */
export class HeaderFault extends Error {
  readonly code = 'HEADER'
}

type Begin = () => Promise<void>

export type MailTransport = {
  /** `begin` is awaited after the server has taken sender and receiver, before the first byte of the message leaves. */
  send: (message: MailMessage, begin: Begin) => Promise<void>
  close: () => void
}

/** Connections to the mail server in SMTP_URL, for one round of sending. Slow servers are given up on. */
export function openTransport(smtpUrl: string): MailTransport {
  const transport: Transporter = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: LANES,
    // A message whose connection broke is not sent again automatically: it may have arrived.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((content) => Readable.from(afterwards((data as { begin?: Begin }).begin, content)))
    done()
  })
  const { mailFrom, appUrl } = config()
  return {
    close: () => transport.close(),
    send: async ({ id, to, subject, text, html, headers = {}, attachments = [], calendar }, begin) => {
      const message = {
        from: headerLine(mailFrom),
        // As an object: a comma in it can never become a second receiver.
        to: { name: '', address: headerLine(to) },
        subject: headerLine(subject),
        text,
        html,
        ...(calendar && { icalEvent: { ...calendar, filename: 'invite.ics' } }),
        messageId: `<${id}@${new URL(appUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...headerLines(headers) },
        attachments: attachments.map((file) => ({
          ...file,
          filename: headerLine(file.filename),
          contentType: headerLine(file.contentType),
        })),
        begin,
      }
      await transport.sendMail(message)
    },
  }
}

/** Nothing of it runs before somebody reads, and the mail server's leave is what makes nodemailer read. */
async function* afterwards(begin: Begin | undefined, content: Readable): AsyncGenerator<Buffer> {
  await begin?.()
  for await (const part of content) yield part as Buffer
}

function headerLines(headers: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z][A-Za-z-]*$/.test(name)) throw new HeaderFault()
    headerLine(value)
  }
  return headers
}

function headerLine(text: string): string {
  if (/[\r\n\0]/.test(text)) throw new HeaderFault()
  return text
}
