import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { TOLD_FIELDS, type Told } from '@/lib/cases/case-fields'
import { registerCase } from '@/lib/cases/register-case'
import { drawNumber } from '@/lib/cases/draw-number'
import { mayMove } from '@/lib/cases/moves'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { columns } from '@/lib/db/rows'
import { transaction, type Tx } from '@/lib/db/transaction'
import { currentRound } from '@/lib/rounds/find-current-round'

/**
 * Opens the case that follows an ended one, for the same company in the round that is open now, linked to it.
 * Sent twice with the same `requestId` it opens one. Refusals: `case-not-found`, `case-still-open`, `case-has-successor`,
 * `no-open-round`, `request-reused`.
 */
export async function followCase(lead: ProjectLead, number: string, requestId: string): Promise<{ number: string }> {
  try {
    return await transaction(async (tx) => {
      const round = await currentRound(tx)
      const drawn = await drawNumber(tx)
      const before = await caseForChange(tx, lead, number)
      const {
        id: predecessorId,
        status,
        companyId,
        contactId,
        contactDisownedAt,
        contactLocale,
        procurementId,
      } = before
      if (!mayMove('follow', status)) throw new Refusal('case-still-open')
      const { id: successorId } = await registerCase(tx, lead, {
        ...{
          round,
          drawn,
          companyId,
          contactId,
          contactDisownedAt,
          contactLocale,
          procurementId,
          predecessorId,
          requestId,
        },
        openedBy: lead.personId,
        openedVia: 'successor',
        told: await toldIn(tx, predecessorId),
      })
      await record(tx, lead, 'case.followed', { kind: 'case', id: predecessorId, companyId }, { successorId }, status)
      return { number: drawn.number }
    })
  } catch (error) {
    if (databaseFault(error)?.sqlState !== '23505') throw error
    const saved = await db().supportCase.findUnique({ where: { requestId } })
    if (!saved) throw new Refusal('case-has-successor')
    const before = saved.predecessorId && (await db().supportCase.findUnique({ where: { id: saved.predecessorId } }))
    if (!before || before.number !== number) throw new Refusal('request-reused')
    return { number: saved.number }
  }
}

async function toldIn(tx: Tx, caseId: string): Promise<Told> {
  const [told] = await tx.$queryRaw<Told[]>`
    SELECT ${columns('c', TOLD_FIELDS)} FROM cases c WHERE c.id = ${caseId}::uuid`
  if (!told) throw new Refusal('case-not-found')
  return told
}
