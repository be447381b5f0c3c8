import 'server-only'
import { createTranslator } from 'use-intl/core'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { anyWords } from '@/lib/i18n/any-words'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { extrasOf, type MailExtras } from '@/lib/mail/extras'
import type { MailDraft } from '@/lib/mail/facts'
import { sealReceiver } from '@/lib/mail/receiver'
import { shapeOf, type MailSecret, type MailTemplate } from '@/lib/mail/templates'
import { escapeHtml } from '@/lib/security/escape-html'

export type MailContent = { subject: string; text: string; html: string; link: string } & MailExtras
type Receiver = { address: string; locale: Locale }

/** A mail in words: text first, and the same as simple HTML. It holds at most a case's number and a link. */
export function renderMail(to: Receiver, draft: MailDraft): MailContent {
  const { locale } = to
  const { template, facts, secret } = draft
  const t = wordsIn(locale)
  const told = inWords(locale, facts)
  const subject = t(`${template}.subject`, told)
  const link = linkOf(to, draft)
  const { authority } = host()
  const leave = leavePage(locale, secret)
  const sign = t('sign', { authority: authority.name[locale], phone: authority.phone })
  // Of the host, as it is when the mail is read: no fact of the mail.
  const reached = { phone: authority.phone, hours: authority.phoneHours[locale] }
  const before = [t('greeting'), ...t(`${template}.text`, { ...told, ...reached }).split('\n')]
  const after = [
    ...(template === 'login-link' ? [t('login-link.after', { code: codeOf(secret) })] : []),
    ...(shapeOf(template).asksWho ? [signInWords(t)] : []),
    t('automatic'),
    sign,
  ]
  return {
    subject,
    link,
    text: `${[...before, `${t(`${template}.open`)}:\n${link}`, ...(leave ? [`${t('unsubscribe')}:\n${leave}`] : []), ...after].join('\n\n')}\n`,
    html: page(
      locale,
      subject,
      before,
      { link, text: t(`${template}.open`) },
      after,
      leave ? { link: leave, text: t('unsubscribe') } : undefined,
    ),
    ...extrasOf(locale, draft),
  }
}

/** Staff may have no link to sign in with; the same mail goes to them and to companies. */
function signInWords(t: ReturnType<typeof wordsIn>): string {
  const { oidc } = config()
  return oidc ? t('signInWith', { directory: oidc.name }) : t('signInFirst')
}

/** What the mail is about, in one line. */
export function subjectOf(locale: Locale, { template, facts }: MailDraft): string {
  return wordsIn(locale)(`${template}.subject`, inWords(locale, facts))
}

/** A case's state, and why a referral was sent back, are told in the receiver's words for them. */
function inWords(locale: Locale, facts: MailDraft['facts']) {
  const { statuses, sentBackReasons } = messagesIn(locale).caseWords
  if ('state' in facts) return { ...facts, state: statuses[facts.state as keyof typeof statuses] }
  if ('sentBackFor' in facts)
    return { ...facts, sentBackFor: sentBackReasons[facts.sentBackFor as keyof typeof sentBackReasons] }
  return facts
}

function wordsIn(locale: Locale) {
  const messages = { mail: messagesIn(locale).mail }
  return anyWords(createTranslator({ locale, messages, namespace: 'mail' }))
}

function linkOf({ address, locale }: Receiver, { template, facts, secret }: MailDraft): string {
  if (secret?.link) return secret.link
  const page = secret?.path ?? pageOf(locale, template, facts)
  if (page && !shapeOf(template).asksWho) return config().appUrl + page
  return config().appUrl + pagePath(locale, '/sign-in', {}, { back: page, till: sealReceiver(address) })
}

function pageOf(locale: Locale, template: MailTemplate, facts: MailDraft['facts']): string | undefined {
  const { leadsTo } = shapeOf(template)
  if (leadsTo) return pagePath(locale, leadsTo, {}, 'partnerCode' in facts ? { for: facts.partnerCode } : {})
  return 'number' in facts ? casePath(locale, facts.number) : undefined
}

/** '012345' → '012 345', as it is read aloud. */
function codeOf(secret?: MailSecret | null): string {
  return secret?.code ? `${secret.code.slice(0, 3)} ${secret.code.slice(3)}` : '–'
}

/** The page with a button by which one stops getting mails of this kind. */
function leavePage(locale: Locale, secret?: MailSecret | null): string | undefined {
  const unsubscribe = secret?.unsubscribe
  return unsubscribe && config().appUrl + pagePath(locale, '/newsletter/leave', {}, { nyckel: unsubscribe })
}

type Anchor = { link: string; text: string }

function page(lang: Locale, title: string, before: string[], open: Anchor, after: string[], leave?: Anchor): string {
  const paragraphs = (lines: string[]) => lines.map((line) => `<p>${escapeHtml(line).replaceAll('\n', '<br>')}</p>`)
  const anchor = ({ link, text }: Anchor) => `<p><a href="${escapeHtml(link)}">${escapeHtml(text)}</a></p>`
  const body = [...paragraphs(before), anchor(open), ...(leave ? [anchor(leave)] : []), ...paragraphs(after)]
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>\n<body>\n${body.join('\n')}\n</body></html>\n`
}
