import { MAIL_STATES, type MailState } from '@/lib/mail/mail-state'

export type AskedQuery = Record<string, string | string[] | undefined>
export type JobsQuery = { state: MailState; page: number }

const LAST_PAGE = 10_000

/** Without a state in the address, the first that has any mails: what needs a person comes first. */
export function readJobsQuery(asked: AskedQuery, counts: Record<MailState, number>): JobsQuery {
  const state = MAIL_STATES.find((one) => one === asked.state) ?? MAIL_STATES.find((one) => counts[one] > 0) ?? 'queued'
  const page = Number(asked.page)
  return { state, page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1 }
}
