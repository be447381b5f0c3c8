import type { ContactFilter, ContactSort } from '@/lib/partners/contact-filter'

/** What the list of contacts shows, as its address says it; of a page, where in it one is. */
export function contactQuery(filter: ContactFilter, sort: ContactSort, page = 1): Record<string, string> {
  return { ...filter, ...(sort !== 'partner' && { sort }), ...(page > 1 && { page: String(page) }) }
}
