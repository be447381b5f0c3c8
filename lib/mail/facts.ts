import type { MAILS, MailSecret, MailTemplate } from '@/lib/mail/templates'

/** The calendar file that goes with a mail: one that puts the event in, or one that takes it out. */
export type CalendarNews = 'request' | 'cancel'

type Shape<T extends MailTemplate> = (typeof MAILS)[T]
type Told<Kind> = Kind extends 'number' ? number : string
type FactsOfOne<F> = F extends { calendar: unknown }
  ? { [Name in Exclude<keyof F, 'calendar'>]: Told<F[Name]> } & { calendar?: CalendarNews | undefined }
  : keyof F extends never
    ? Record<string, never>
    : { [Name in keyof F]: Told<F[Name]> }
type SecretOfOne<T extends MailTemplate> =
  Shape<T> extends { opens: readonly (infer Key extends keyof MailSecret)[] } ? Required<Pick<MailSecret, Key>> : null

/** A function's parameters meet where its union is taken apart: what is right for every one of them. */
type ForEach<T extends MailTemplate> = T extends MailTemplate
  ? (facts: FactsOfOne<Shape<T>['facts']>, secret: SecretOfOne<T>) => void
  : never

/** Exactly the facts of a template; of one that is one of several, what all of them take. */
export type MailFacts<T extends MailTemplate> = ForEach<T> extends (facts: infer F, secret: never) => void ? F : never

/** What opens its link, the last argument of whoever queues it; none for a mail that leads to its case. */
export type SecretArgument<T extends MailTemplate> =
  ForEach<T> extends (facts: never, secret: infer S) => void ? (S extends MailSecret ? [secret: S] : []) : never

/** A mail as it is told: its secret is missing once it was sent, or when it can no longer be opened. */
export type MailDraft = {
  [T in MailTemplate]: { template: T; facts: MailFacts<T> }
}[MailTemplate] & { secret?: MailSecret | null }
