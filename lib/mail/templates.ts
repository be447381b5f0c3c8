/**
 * The mails there are. Each carries at most a case number and a link, never names, content or numbers of companies; one to
 * the participants of a training carries what was written to all of them.
 */
export const MAIL_TEMPLATES = [
  'case-opened', 'message-to-company', 'message-to-advisor', 'case-assigned', 'case-assigned-to-company', 'case-declined',
  'case-closed', 'hours-nearly-used', 'invited', 'login-link', 'partner-invited', 'accessibility-reported',
  'training-seated', 'training-waiting', 'training-offered', 'training-offer-lapsed', 'training-withdrawn', 'training-moved',
  'training-cancelled', 'training-reminder', 'training-thanks', 'training-message',
  'newsletter-confirm', 'newsletter-post',
  'question-received', 'question-answered',
] as const // prettier-ignore
export type MailTemplate = (typeof MAIL_TEMPLATES)[number]

/**
 * Facts of the sentences, in clear. What opens something never stands among them: `path`, `link`, `code` and
 * `unsubscribe` are refused by the type, and by the database.
 */
export type MailParams = { number?: string; minutesLeft?: number } & { [opens in keyof MailSecret]?: never } & {
  [fact: string]: string | number | undefined
}
/**
 * What only the receiver may hold; sealed in the queue and wiped once sent. `path` is where the link leads, on this site;
 * without it and `link`, the case or the sign-in page. `unsubscribe` is the signed key that ends the subscription the mail
 * came by.
 */
export type MailSecret = { link?: string; code?: string; path?: string; unsubscribe?: string }
