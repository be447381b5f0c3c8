import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CaseActor } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import type { CaseRow } from '@/lib/cases/case-fields'
import { impartial } from '@/lib/cases/impartial'
import { columns } from '@/lib/db/rows'
import type { Tx } from '@/lib/db/transaction'

export const READ_FOR_CHANGE = [
  ...(['id', 'number', 'version', 'status', 'companyId', 'roundId', 'accountId', 'contactId', 'advisorId'] as const),
  ...(['procurementId', 'waitingSinceAt', 'responseDueOn', 'contactDisownedAt', 'contactLocale', 'about'] as const),
]

export type CaseForChange = Pick<CaseRow, (typeof READ_FOR_CHANGE)[number]>

/** With whether this actor may work in it: `requireImpartial` asks. */
type CaseForActor = CaseForChange & { impartial: boolean }

/** The case for this actor. Refusal `case-not-found`, also when it is someone else's. */
export async function caseForChange(tx: Tx, actor: CaseActor, number: string): Promise<CaseForActor> {
  const [found] = await tx.$queryRaw<CaseForActor[]>`
    SELECT ${columns('c', READ_FOR_CHANGE)}, ${impartial(actor)} FROM cases c WHERE c.number = ${number} AND ${thisCaseSeenBy(actor)}`
  if (!found) throw new Refusal('case-not-found')
  return found
}
