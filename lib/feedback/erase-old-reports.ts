import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { KEPT_YEARS } from '@/lib/feedback/report-status'

/** Empties reports that have been closed for a year of their words and addresses. Safe to run at once in several places. */
export async function eraseOldReports(): Promise<void> {
  await transaction(async (tx) => {
    const erased = await tx.$queryRaw<{ id: string; number: string }[]>`
      UPDATE accessibility_report SET what = '', page = '', email = NULL, erased_at = now(), version = version + 1
      WHERE status = 'closed' AND erased_at IS NULL AND status_since_at < now() - make_interval(years => ${KEPT_YEARS}::int)
      RETURNING id, number`
    for (const { id, number } of erased)
      await record(tx, system, 'accessibility.erased', { kind: 'accessibility-report', id }, { number })
  })
}
