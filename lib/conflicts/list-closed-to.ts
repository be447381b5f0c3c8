import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { db } from '@/lib/db/client'

/** The numbers of one's open cases that a conflict of interest has closed: to be handed over, and not to be worked on. */
export async function listClosedTo(advisor: Advisor): Promise<string[]> {
  const barred = await listBarredCases(advisor)
  if (barred.length === 0) return []
  const rows = await db().$queryRaw<{ number: string }[]>`
    SELECT c.number FROM cases c WHERE c.advisor_id = ${advisor.personId}::uuid AND c.status IN ('assigned', 'ongoing')
      AND c.id = ANY(${[...barred]}::uuid[]) ORDER BY c.number`
  return rows.map(({ number }) => number)
}
