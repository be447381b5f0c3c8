import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import { readOrder } from '@/lib/lists/order'
import { readPage, type Query } from '@/lib/lists/query'
import { MAIL_SORTS, type MailSort, type MailSortKey } from '@/lib/mail/mail-order'
import { MAIL_STATES, type MailState } from '@/lib/mail/mail-state'
import { askedLine } from '@/lib/text/plain-text'

export type JobsQuery = { state: MailState; q: string; sort: MailSort; page: number }

const LAST_PAGE = 10_000

/** Without a state in the address, the first that has any mails: what needs a person comes first. */
export function readJobsQuery(asked: Query, counts: Record<MailState, number>): JobsQuery {
  return {
    state: MAIL_STATES.find((one) => one === asked.state) ?? MAIL_STATES.find((one) => counts[one] > 0) ?? 'queued',
    q: askedLine(asked.q, LONGEST_SEARCH),
    sort: readOrder(asked, Object.keys(MAIL_SORTS) as MailSortKey[], 'when'),
    page: Math.min(readPage(asked), LAST_PAGE),
  }
}

/** The same as an address says it, from its first page: the state always, so that it stays when the counts change. */
export function jobsQuery({ state, q, sort }: JobsQuery): Record<string, string> {
  return { state, ...(q && { q }), ...(sort !== 'when' && { sort }) }
}
