import 'server-only'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { Tx } from '@/lib/db/transaction'
import { tellPerson } from '@/lib/notices/tell-person'

type News = 'case-withdrawn' | 'case-reopened' | 'case-changed' | 'case-deadline-corrected' | 'case-round-ended-advisor'

/** Tells the case's advisor what someone else did with it; who did it themselves knows. */
export async function tellAdvisor(
  tx: Tx,
  { id, number, advisorId }: Pick<CaseForChange, 'id' | 'number' | 'advisorId'>,
  doneBy: { personId: string | null },
  news: News,
): Promise<void> {
  if (advisorId && advisorId !== doneBy.personId) await tellPerson(tx, advisorId, id, news, { number })
}
