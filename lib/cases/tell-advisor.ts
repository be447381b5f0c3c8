import 'server-only'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { Tx } from '@/lib/db/transaction'
import { queueMail } from '@/lib/mail/queue-mail'

type News = 'case-withdrawn' | 'case-reopened' | 'case-changed' | 'case-deadline-corrected' | 'case-round-ended-advisor'

/** Mails the case's advisor what someone else did with it; who did it themselves needs no mail. */
export async function tellAdvisor(
  tx: Tx,
  { number, advisorId }: Pick<CaseForChange, 'number' | 'advisorId'>,
  doneBy: { personId: string | null },
  news: News,
): Promise<void> {
  if (advisorId && advisorId !== doneBy.personId) await queueMail(tx, advisorId, news, { number })
}
