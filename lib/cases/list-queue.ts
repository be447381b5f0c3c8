import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { listOpenCases, type OpenCases } from '@/lib/cases/list-open-cases'
import { Prisma } from '@/lib/db/generated/client'

/** What waits for the lead: to be judged, or to get its advisor. */
export async function listQueue(lead: ProjectLead, page: number): Promise<OpenCases> {
  const { counts: _, ...queue } = await listOpenCases(lead, Prisma.sql`c.status IN ('opened', 'accepted')`, page)
  return queue
}
