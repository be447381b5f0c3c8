import 'server-only'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import { tellContact } from '@/lib/cases/tell-contact'
import type { Tx } from '@/lib/db/transaction'
import type { MailFacts } from '@/lib/mail/facts'
import { tellLeads } from '@/lib/notices/tell-leads'
import { tellPerson } from '@/lib/notices/tell-person'
import { NEARLY_USED_MINUTES } from '@/lib/rounds/nearly-used'

type OfCase = Pick<CaseForChange, 'id' | 'accountId'>
type Alert = 'hours-nearly-used' | 'hours-used-up'

/**
 * Tells the case's contact, the leads and the advisors of all the company's cases in hand that an hour is left of its pot,
 * and that nothing is: each once in a round, and only that it is used up where both come at once. Each advisor is told in a
 * case of their own.
 */
export async function tellOfHours(tx: Tx, supportCase: OfCase, minutesLeft: number): Promise<void> {
  const marks = [NEARLY_USED_MINUTES, 0].filter((mark) => minutesLeft <= mark)
  if (marks.length === 0) return
  const reached = await tx.$queryRaw<unknown[]>`
    INSERT INTO hour_alert (account_id, minutes_left) SELECT ${supportCase.accountId}::uuid, mark
    FROM unnest(${marks}::int[]) mark ON CONFLICT DO NOTHING RETURNING minutes_left`
  if (reached.length === 0) return
  if (minutesLeft === 0) await tell(tx, supportCase, 'hours-used-up', (number) => ({ number }))
  else await tell(tx, supportCase, 'hours-nearly-used', (number) => ({ number, minutesLeft }))
}

async function tell<T extends Alert>(
  tx: Tx,
  { id: caseId, accountId }: OfCase,
  template: T,
  facts: (number: string) => MailFacts<T>,
): Promise<void> {
  const { number } = await tx.supportCase.findUniqueOrThrow({ where: { id: caseId }, select: { number: true } })
  const working = await tx.$queryRaw<{ id: string; number: string; advisorId: string }[]>`
    SELECT DISTINCT ON (advisor_id) id, number, advisor_id AS "advisorId" FROM cases
    WHERE account_id = ${accountId}::uuid AND status IN ('assigned', 'ongoing') AND advisor_id IS NOT NULL
    ORDER BY advisor_id, id = ${caseId}::uuid DESC, number`
  await tellContact(tx, caseId, template, facts(number))
  await tellLeads(tx, caseId, template, facts(number))
  for (const own of working) await tellPerson(tx, own.advisorId, own.id, template, facts(own.number))
}
