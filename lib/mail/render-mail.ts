import 'server-only'
import { createTranslator } from 'use-intl/core'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { extrasOf, type MailExtras } from '@/lib/mail/extras'
import { MAIL_TEMPLATES, type MailParams, type MailSecret, type MailTemplate } from '@/lib/mail/templates'

export type MailContent = { subject: string; text: string; html: string; link: string } & MailExtras
const NO_FACTS = { number: '', minutesLeft: 0 }
type Words = (key: string, facts?: Record<string, string | number>) => string
type Draft = { template: MailTemplate; locale: Locale; params: MailParams; secret?: MailSecret | null }

/** A mail in words: text first, and the same as simple HTML. It holds at most a case's number and a link. */
export function renderMail({ template, locale, params, secret }: Draft): MailContent {
  const t = wordsIn(locale)
  const facts = {
    ...NO_FACTS,
    ...params,
    code: secret ? `${secret.code.slice(0, 3)} ${secret.code.slice(3)}` : '–',
  }
  const subject = t(`${template}.subject`, facts)
  const link = linkOf(locale, params, secret)
  const { authority } = host()
  const sign = t('sign', { authority: authority.name[locale], phone: authority.phone })
  const before = [t('greeting'), ...t(`${template}.text`, facts).split('\n')]
  const after = [...(template === 'login-link' ? [t('login-link.after', facts)] : []), t('automatic'), sign]
  return {
    subject,
    link,
    text: `${[...before, `${t(`${template}.open`)}:\n${link}`, ...after].join('\n\n')}\n`,
    html: page(locale, subject, before, { link, text: t(`${template}.open`) }, after),
    ...extrasOf(template, locale, params),
  }
}

/** What the mail is about, in one line. The template's name when a later version wrote it. */
export function subjectOf(template: string, locale: Locale, params: MailParams): string {
  return (MAIL_TEMPLATES as readonly string[]).includes(template)
    ? wordsIn(locale)(`${template}.subject`, { ...NO_FACTS, ...params })
    : template
}

function wordsIn(locale: Locale): Words {
  const messages = { mail: messagesIn(locale).mail }
  return createTranslator({ locale, messages, namespace: 'mail' }) as unknown as Words
}

function linkOf(locale: Locale, { number, path }: MailParams, secret?: MailSecret | null): string {
  if (secret) return secret.link
  if (path) return config().appUrl + path
  return config().appUrl + (number ? casePath(locale, number) : pagePath(locale, '/sign-in'))
}

function page(
  lang: Locale,
  title: string,
  before: string[],
  { link, text }: { link: string; text: string },
  after: string[],
): string {
  const paragraphs = (lines: string[]) => lines.map((line) => `<p>${escape(line).replaceAll('\n', '<br>')}</p>`)
  const body = [...paragraphs(before), `<p><a href="${escape(link)}">${escape(text)}</a></p>`, ...paragraphs(after)]
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${escape(title)}</title></head>\n<body>\n${body.join('\n')}\n</body></html>\n`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
