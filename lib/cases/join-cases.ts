import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange, type CaseForChange } from '@/lib/cases/case-for-change'
import type { JoinCasesInput } from '@/lib/cases/join-inputs'
import { findJoinFault } from '@/lib/cases/find-join-fault'
import { moveCase, requireMove, requireSeen } from '@/lib/cases/move-case'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { tellPartnerOfJoin } from '@/lib/cases/tell-partner'
import { tellContact } from '@/lib/cases/tell-contact'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { holdMails } from '@/lib/mail/hold-mails'
import { Refusal } from '@/lib/refusals/refusal'

/** The numbers of the case that ended and of the one that lives on. */
export type JoinedCases = { ended: string; into: string }

/**
 * Ends one of a company's two cases about the same thing in the other, where all that was said in it is read on. Its
 * contact, both advisors and a partner that follows it are told. The same request is answered again. Refusals: `case-not-found`, `target-not-found`,
 * `case-moved-on`, `step-not-allowed`, `cases-not-joined` {why}, `request-reused`.
 */
export async function joinCases(joiner: ProjectLead | Advisor, input: JoinCasesInput): Promise<JoinedCases> {
  try {
    return await transaction((tx) => join(tx, joiner, input))
  } catch (error) {
    const told = databaseFault(error) ?? error instanceof Refusal
    const before = told && (await findJoinedBy(joiner, input))
    if (before) return before
    const state = databaseFault(error)?.sqlState
    // Somebody was first, after it was looked at here.
    if (state === 'UA180') throw new Refusal('cases-not-joined', { why: 'ended' })
    if (state === 'UA181') throw new Refusal('cases-not-joined', { why: 'barred' })
    throw error
  }
}

/** What the same request has joined: sent twice at once, the second waits for the first, which has ended the case by then. */
async function findJoinedBy({ personId }: ProjectLead | Advisor, { requestId, ...input }: JoinCasesInput) {
  const of = { select: { number: true } }
  const joined = await db().caseJoin.findUnique({ where: { requestId }, include: { case: of, into: of } })
  if (!joined) return null
  const { number: ended } = joined.case
  const { number: into } = joined.into
  const [ends, lives] = input.lives === 'this' ? [input.other, input.number] : [input.number, input.other]
  if (joined.joinedBy !== personId || ended !== ends || into !== lives) throw new Refusal('request-reused')
  return { ended, into }
}

async function join(tx: Tx, joiner: ProjectLead | Advisor, input: JoinCasesInput): Promise<JoinedCases> {
  const { requestId, lives, version, otherVersion } = input
  const ours = await caseForChange(tx, joiner, input.number)
  const theirs = await caseForChange(tx, joiner, input.other).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('target-not-found', {}, 'other') : error
  })
  const [ends, into] = lives === 'this' ? [theirs, ours] : [ours, theirs]
  const [seen, seenInto] = lives === 'this' ? [otherVersion, version] : [version, otherVersion]
  await requireMove(tx, ends, seen, 'join')
  const why = await findJoinFault(tx, ends.id, into.id)
  if (why) throw new Refusal('cases-not-joined', { why })
  await tx.caseJoin.create({ data: { caseId: ends.id, intoId: into.id, joinedBy: joiner.personId, requestId } })
  // Both are held by now: what became of the one that lives on since it was looked at is seen first.
  await requireSeen(tx, into, seenInto)
  await moveCase(tx, joiner, ends, seen, 'join', { waitingSinceAt: null })
  await tx.outcome.create({ data: { caseId: ends.id, code: 'joined', recordedBy: joiner.personId } })
  await tellOf(tx, joiner, ends, into)
  const subject = { kind: 'case', companyId: ends.companyId } as const
  await record(tx, joiner, 'case.joined-into', { ...subject, id: into.id }, { fromId: ends.id }, into.status)
  await record(tx, joiner, 'case.joined', { ...subject, id: ends.id }, { intoId: into.id }, 'closed')
  return { ended: ends.number, into: into.number }
}

async function tellOf(tx: Tx, joiner: ProjectLead | Advisor, ends: CaseForChange, into: CaseForChange): Promise<void> {
  await tellContact(tx, ends.id, 'case-joined', { number: into.number, from: ends.number })
  await tellPartnerOfJoin(tx, ends.id, ends.status, into.status)
  await tellAdvisor(tx, into, joiner, 'case-changed')
  if (ends.advisorId !== into.advisorId) await tellAdvisor(tx, ends, joiner, 'case-changed')
  await holdMails(tx)
}
