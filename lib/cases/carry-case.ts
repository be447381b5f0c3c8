import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import { carryContactCheck } from '@/lib/cases/carry-contact-check'
import { carryReferral } from '@/lib/cases/carry-referral'
import { drawNumber } from '@/lib/cases/draw-number'
import { endWithRound } from '@/lib/cases/end-with-round'
import { registerSuccessor } from '@/lib/cases/register-successor'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { tellContact } from '@/lib/cases/tell-contact'
import type { Tx } from '@/lib/db/transaction'
import { tellPerson } from '@/lib/notices/tell-person'
import type { Round } from '@/lib/rounds/find-current-round'

/** The case that it goes on as, and the advisor who goes on with it. */
type Carried = Pick<CaseForChange, 'id' | 'companyId' | 'accountId' | 'advisorId'>

/**
 * Carries an open case of a closed round, which the transaction holds, over to `round`: it ends, and the case that follows
 * it stands where it stood, with its advisor, its promised day, since when it waits, the check of its contact and the
 * partner that may follow it. An advisor who may not take the new case, as one may who has helped its buyer since, leaves it
 * for the lead to assign.
 */
export async function carryCase(
  tx: Tx,
  lead: ProjectLead | System,
  before: CaseForChange,
  round: Pick<Round, 'id' | 'responseWorkingDays'>,
): Promise<Carried> {
  const { id: fromId, number: from, companyId, status, advisorId, responseDueOn, waitingSinceAt } = before
  await endWithRound(tx, lead, before, 'carried-over')
  const drawn = await drawNumber(tx)
  const succession = { round, drawn, requestId: randomUUID(), openedBy: null }
  const { id } = await registerSuccessor(tx, lead, { ...before, status: 'closed' }, succession)
  const keeps = advisorId !== null && (await mayGoOn(tx, advisorId, [fromId, id]))
  const goesOn = keeps || status === 'opened' ? status : 'accepted'
  const assigned = keeps ? { advisorId } : {}
  const { accountId } = await tx.supportCase.update({
    where: { id },
    data: { status: goesOn, waitingSinceAt, responseDueOn: dateFromDay(responseDueOn), ...assigned },
    select: { accountId: true },
  })
  // Assigned by nobody: it is the round's end that moves it, whatever the lead may do with the case.
  if (keeps) await tx.caseAssignment.create({ data: { caseId: id, advisorId, assignedBy: null } })
  if (!before.contactId) await carryContactCheck(tx, lead, fromId, { id, companyId })
  await carryReferral(tx, lead, fromId, { id, companyId, status: goesOn })
  const { number } = drawn
  await tellContact(tx, id, 'case-carried', { number, from })
  if (keeps) await tellPerson(tx, advisorId, id, 'case-carried-advisor', { number, from })
  else await tellAdvisor(tx, before, lead, 'case-round-ended-advisor')
  const facts = { fromId, advisorId: keeps ? advisorId : null }
  await record(tx, lead, 'case.carried-over', { kind: 'case', id, companyId }, facts, goesOn)
  return { id, companyId, accountId, advisorId: facts.advisorId }
}

/** Neither case is closed to them: whoever said that they may not help with the one before may not with this one either. */
async function mayGoOn(tx: Tx, advisorId: string, caseIds: string[]): Promise<boolean> {
  const [may] = await tx.$queryRaw<object[]>`
    SELECT 1 FROM role_in_force r WHERE r.person_id = ${advisorId}::uuid AND r.role = 'advisor'
      AND NOT EXISTS (SELECT FROM unnest(${caseIds}::uuid[]) c(id) WHERE barred_from_case(r.person_id, c.id))`
  return may !== undefined
}
