import type { Advisor, ProjectLead } from '@/lib/actors/actor'

/** Whose time somebody looks at: the lead that of any advisor, everybody else their own whatever they ask for. */
export function whoseTime(viewer: Advisor | ProjectLead, advisorId: string): string {
  return viewer.role === 'project-lead' ? advisorId : viewer.personId
}
