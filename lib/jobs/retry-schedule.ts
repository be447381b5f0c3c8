import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { ProjectLead } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'

/** Gives work that failed its turn now instead of when its pause ends. Refusal: `schedule-not-failing`. */
export async function retrySchedule(lead: ProjectLead, scheduleId: string): Promise<void> {
  await transaction(async (tx) => {
    const [schedule] = await tx.$queryRaw<{ name: string }[]>`
      UPDATE schedule SET next_at = now()
      WHERE id = ${scheduleId}::uuid AND failures > 0 AND next_at > now() RETURNING name`
    if (!schedule) throw new Refusal('schedule-not-failing')
    await record(tx, lead, 'schedule.retried', { kind: 'schedule', id: scheduleId }, { name: schedule.name })
  })
}
