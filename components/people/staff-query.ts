import type { StaffFilter, StaffSort } from '@/lib/people/staff-filter'

/** What the list of people shows, as its address says it. */
export function staffQuery(filter: StaffFilter, sort: StaffSort): Record<string, string> {
  return { ...filter, ...(sort !== 'name' && { sort }) }
}
