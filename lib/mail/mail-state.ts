export const MAIL_STATUSES = ['queued', 'sending', 'sent', 'failed', 'unsure', 'kept'] as const
export type MailStatus = (typeof MAIL_STATUSES)[number]

/** How the lead sees the mails: those that need a person first. One that is being sent is still in the queue. */
export const MAIL_STATES = ['failed', 'unsure', 'queued', 'sent', 'kept'] as const
export type MailState = (typeof MAIL_STATES)[number]

export const STATUSES_IN: Record<MailState, MailStatus[]> = {
  failed: ['failed'],
  unsure: ['unsure'],
  queued: ['queued', 'sending'],
  sent: ['sent'],
  kept: ['kept'],
}

/** Why a mail did not go, as a person would say it. */
export const MAIL_FAULTS = [
  'no-answer', 'broke-off', 'stopped', 'sign-in', 'no-receiver', 'not-now', 'refused', 'link-ended', 'forbidden-sign', 'facts-missing', 'other',
] as const // prettier-ignore
export type MailFaultWord = (typeof MAIL_FAULTS)[number]

const BY_CODE: Record<string, MailFaultWord> = {
  STOPPED: 'stopped',
  LINK_ENDED: 'link-ended',
  HEADER: 'forbidden-sign',
  FACTS: 'facts-missing',
  EAUTH: 'sign-in',
  ECONNECTION: 'no-answer',
  ECONNREFUSED: 'no-answer',
  ECONNRESET: 'no-answer',
  ESOCKET: 'no-answer',
  ETIMEDOUT: 'no-answer',
  EDNS: 'no-answer',
  ETLS: 'no-answer',
}

/** `code` as it is kept: 'ECONNECTION', 'EENVELOPE-550'. */
export function faultWord(code: string, state: MailState): MailFaultWord {
  const [name = '', answer = ''] = code.split('-')
  const word = BY_CODE[name]
  if (word === 'no-answer' && state === 'unsure') return 'broke-off'
  if (word) return word
  if (answer.startsWith('4')) return 'not-now'
  if (answer.startsWith('5')) return name === 'EENVELOPE' ? 'no-receiver' : 'refused'
  return 'other'
}

type Unsent = { state: MailState; template: string; fault: string | null }

/** A login link is of use for a quarter of an hour: the person asks for a new one instead. Nor is what lost its link. */
export function maySendAgain({ state, template, fault }: Unsent): boolean {
  return (state === 'failed' || state === 'unsure') && template !== 'login-link' && fault !== 'LINK_ENDED'
}

/** 'anna@example.se' → 'a…@example.se'. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at > 0 ? `${address.slice(0, 1)}…${address.slice(at)}` : '…'
}
