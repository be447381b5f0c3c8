import 'server-only'
import type { Advisor, CompanyContact, ProjectLead, Visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { FollowUpAnswer } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { showPerson } from '@/lib/notices/tell-person'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

/** All that one answer says. */
export type Said = Pick<
  FollowUpAnswer,
  'bid' | 'result' | 'valueSek' | 'bidsReceived' | 'firstPublicBid' | 'barriers' | 'mayTell'
>

type Teller = Visitor | CompanyContact | Advisor | ProjectLead
/** `askedId`: by whose link. The case is held by the transaction. */
type Of = { caseId: string; companyId: string; advisorId: string | null; askedId: string | null }

/**
 * Keeps what is said now, made of what was said before; the latest holds, and said again it is no new answer. Refusal
 * `deadline-not-passed`.
 */
export async function writeAnswer(
  tx: Tx,
  teller: Teller,
  { caseId, companyId, advisorId, askedId }: Of,
  say: (before: Said | null) => Said,
): Promise<void> {
  const [open] = await tx.$queryRaw<object[]>`
    SELECT 1 FROM follow_up_from WHERE case_id = ${caseId}::uuid AND kind = 'outcome' AND from_at <= programme_now()`
  if (!open) throw new Refusal('deadline-not-passed')
  const before = await tx.latestAnswer.findUnique({ where: { caseId } })
  const said = fitting(say(before))
  if (sameAnswers<Said>(before, said)) return
  const { id: answerId } = await tx.followUpAnswer.create({
    select: { id: true },
    data: { caseId, askedId, answeredBy: teller.personId, ...said },
  })
  const byCompany = teller.role === 'visitor' || teller.role === 'company-contact'
  if (byCompany && advisorId) await showPerson(tx, advisorId, caseId, 'changed')
  const facts = { answerId, bid: said.bid, result: said.result }
  await record(tx, teller, 'follow-up.answered', { kind: 'case', id: caseId, companyId }, facts)
}

/** Without what does not go with the answer: no value of what was not won, no other bids beside none. */
function fitting(said: Said): Said {
  const { bid, result } = said
  const ofBid = bid === 'yes' ? {} : { result: null, bidsReceived: null, firstPublicBid: null }
  const barriers = [...said.barriers].sort()
  return { ...said, barriers, ...ofBid, ...(bid === 'yes' && result === 'won' ? {} : { valueSek: null }) }
}

export const NOTHING_MORE = {
  ...{ valueSek: null, bidsReceived: null, firstPublicBid: null, mayTell: false },
  barriers: [] as string[],
}
