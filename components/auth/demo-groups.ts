import { STAFF_ROLES } from '@/lib/actors/actor'
import type { DemoPerson } from '@/lib/auth/demo-person'

const GROUPS = [...new Set(['project-lead', ...STAFF_ROLES, 'partner', 'company'] as const)]
export type DemoGroup = (typeof GROUPS)[number]

/** Everybody once, under the first of their roles; a group that nobody is in is left out. */
export function demoGroups(people: readonly DemoPerson[]): { group: DemoGroup; members: DemoPerson[] }[] {
  const groupOf = ({ roles: [role], partners }: DemoPerson): DemoGroup =>
    role ?? (partners.length > 0 ? 'partner' : 'company')
  return GROUPS.map((group) => ({ group, members: people.filter((one) => groupOf(one) === group) })).filter(
    ({ members }) => members.length > 0,
  )
}
