import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import { changeCase, moveCase } from '@/lib/cases/move-case'
import { mayMove } from '@/lib/cases/moves'
import { requireRoundOpen } from '@/lib/cases/require-round-open'
import { tellContact } from '@/lib/cases/tell-contact'
import type { Tx } from '@/lib/db/transaction'
import { pagePath } from '@/lib/i18n/routes'
import { holdMails } from '@/lib/mail/hold-mails'
import { queueMail } from '@/lib/mail/queue-mail'
import { tellPerson } from '@/lib/notices/tell-person'

/**
 * The case gets its advisor, or another one, and both sides are told. Answers the event that tells of it. Refusals:
 * `advisor-unknown`, `advisor-same`, `round-closed`, `case-moved-on`, `step-not-allowed`; a conflict of interest is the
 * database's to refuse.
 */
export async function giveAdvisor(
  tx: Tx,
  lead: ProjectLead,
  supportCase: CaseForChange,
  seenVersion: number,
  advisorId: string,
): Promise<string> {
  const { id, number, companyId, status, advisorId: fromAdvisorId } = supportCase
  await requireAdvisor(tx, advisorId)
  if (advisorId === fromAdvisorId) throw new Refusal('advisor-same', {}, 'advisorId')
  await requireRoundOpen(tx, supportCase)
  const handsOver = fromAdvisorId !== null && mayMove('handOver', status)
  if (handsOver) await changeCase(tx, supportCase, seenVersion, { advisorId })
  else await moveCase(tx, lead, supportCase, seenVersion, 'assign', { advisorId, waitingSinceAt: null })
  await tx.caseAssignment.updateMany({ where: { caseId: id, untilAt: null }, data: { untilAt: new Date() } })
  await tx.caseAssignment.create({ data: { caseId: id, advisorId, assignedBy: lead.personId } })
  await tellPerson(tx, advisorId, id, 'case-assigned', { number })
  // The case is not theirs to read any more, so the mail leads to their own work.
  if (handsOver) await queueMail(tx, fromAdvisorId, 'case-handed-over', { number }, { path: pagePath('sv', '/work') })
  await tellContact(tx, id, 'case-assigned-to-company', { number })
  await holdMails(tx)
  const subject = { kind: 'case', id, companyId } as const
  if (handsOver) return record(tx, lead, 'advisor.handed-over', subject, { advisorId, fromAdvisorId }, status)
  return record(tx, lead, 'advisor.assigned', subject, { advisorId }, 'assigned')
}

async function requireAdvisor(tx: Tx, personId: string): Promise<void> {
  if ((await tx.roleInForce.count({ where: { personId, role: 'advisor' } })) === 0)
    throw new Refusal('advisor-unknown', {}, 'advisorId')
}
