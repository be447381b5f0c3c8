import type { StaffFilter, StaffSort } from '@/lib/people/staff-filter'

/** What the list of people shows, as its address says it; of a page, where in it one is. */
export function staffQuery(filter: StaffFilter, sort: StaffSort, page = 1): Record<string, string> {
  return { ...filter, ...(sort !== 'name' && { sort }), ...(page > 1 && { page: String(page) }) }
}
