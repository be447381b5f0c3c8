import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { FAILING_AT } from '@/lib/jobs/run-due-schedules'
import { SCHEDULES } from '@/lib/jobs/schedules'

export type ListedSchedule = {
  id: string
  name: string
  everySeconds: number
  succeededAt: Date | null
  nextAt: Date
  failures: number
  failing: boolean
  fault: string | null
}

/** In the order of the code; those that fail first. */
export async function listSchedules(_lead: ProjectLead, schedules = SCHEDULES): Promise<ListedSchedule[]> {
  const names = schedules.map(({ name }) => name)
  const rows = await db().schedule.findMany({ where: { name: { in: names } } })
  return rows
    .map(({ id, name, everySeconds, succeededAt, nextAt, failures, fault }) => {
      return { id, name, everySeconds, succeededAt, nextAt, failures, fault, failing: failures >= FAILING_AT }
    })
    .sort((a, b) => Number(b.failing) - Number(a.failing) || names.indexOf(a.name) - names.indexOf(b.name))
}
