import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { FAILING_AT } from '@/lib/jobs/run-due-schedules'
import { SCHEDULES } from '@/lib/jobs/schedules'

/** How many of the system's own jobs have failed so often in a row that they do not work. */
export async function countFailingJobs(_lead: ProjectLead, schedules = SCHEDULES): Promise<number> {
  return db().schedule.count({
    where: { name: { in: schedules.map(({ name }) => name) }, failures: { gte: FAILING_AT } },
  })
}
