import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import { drawNumber } from '@/lib/cases/draw-number'
import { mayMove } from '@/lib/cases/moves'
import { registerSuccessor } from '@/lib/cases/register-successor'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { currentRound } from '@/lib/rounds/find-current-round'

/**
 * Opens the case that follows an ended one, for the same company in the round that is open now, linked to it.
 * Sent twice with the same `requestId` it opens one. Refusals: `case-not-found`, `case-still-open`, `case-has-successor`,
 * `no-open-round`, `request-reused`.
 */
export async function followCase(lead: ProjectLead, number: string, requestId: string): Promise<{ number: string }> {
  try {
    return await transaction(async (tx) => {
      const drawn = await drawNumber(tx)
      const round = await currentRound(tx)
      const before = await caseForChange(tx, lead, number)
      if (!mayMove('follow', before.status)) throw new Refusal('case-still-open')
      await registerSuccessor(tx, lead, before, { round, drawn, requestId, openedBy: lead.personId })
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
