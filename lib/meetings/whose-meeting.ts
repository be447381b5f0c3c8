import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { Tx } from '@/lib/db/transaction'
import type { Booked } from '@/lib/meetings/refuse-clash'
import type { NoticeKind } from '@/lib/notices/kinds'
import { showPerson } from '@/lib/notices/tell-person'
import { Refusal } from '@/lib/refusals/refusal'

/** Who books: an advisor for themselves, a lead for the advisor who has the case. */
export type Booker = Advisor | ProjectLead

/** Whose a meeting of the case is to be. Refusal `case-takes-no-time` of a case that nobody has, or that has ended. */
export function whoseMeeting(
  booker: Booker,
  { status, advisorId: hasIt }: Pick<CaseForChange, 'status' | 'advisorId'>,
): Booked {
  const advisorId = booker.role === 'advisor' ? booker.personId : hasIt
  if ((status !== 'assigned' && status !== 'ongoing') || !advisorId) throw new Refusal('case-takes-no-time')
  return { advisorId, whose: advisorId === booker.personId ? 'own' : 'advisor' }
}

/** The advisor sees on their pages what somebody else has done with a meeting of theirs; the mail of the meeting comes anyway. */
export async function showAdvisor(
  tx: Tx,
  booker: Booker,
  { advisorId, caseId }: { advisorId: string; caseId: string },
  kind: Extract<NoticeKind, `meeting-${string}`>,
): Promise<void> {
  if (advisorId !== booker.personId) await showPerson(tx, advisorId, caseId, kind)
}
