import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { drawNumber } from '@/lib/cases/draw-number'
import { mayMove } from '@/lib/cases/moves'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import { addWorkingDays } from '@/lib/calendar/working-days'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { currentRound } from '@/lib/rounds/find-current-round'

/**
 * Opens the case that follows an ended one, for the same company in the round that is open now, linked to it.
 * Refusals: `case-not-found`, `case-still-open`, `case-has-successor`, `no-open-round`.
 */
export async function followCase(lead: ProjectLead, number: string, requestId: string): Promise<{ number: string }> {
  try {
    return await transaction(async (tx) => {
      const round = await currentRound(tx)
      const drawn = await drawNumber(tx)
      const { id: predecessorId, status, companyId } = await caseForChange(tx, lead, number)
      if (!mayMove('follow', status)) throw new Refusal('case-still-open')
      const before = await tx.supportCase.findUniqueOrThrow({ where: { id: predecessorId } })
      const [account] = await tx.$queryRaw<{ id: string }[]>`
        SELECT open_hour_account(${round.id}::uuid, ${companyId}::uuid) AS id`
      const { needs, about, description, procurementId, contactId, callTime } = before
      const { municipalityCode, industry, employees, statedName, contactName, contactPhone } = before
      const { id } = await tx.supportCase.create({
        select: { id: true },
        data: {
          ...drawn,
          ...{ needs, about, description, procurementId, contactId, callTime, companyId, predecessorId, requestId },
          ...{ municipalityCode, industry, employees, statedName, contactName, contactPhone },
          roundId: round.id,
          accountId: account?.id ?? '',
          openedBy: lead.personId,
          openedVia: 'successor',
          responseDueOn: dateFromDay(addWorkingDays(today(), round.responseWorkingDays, 'free')),
        },
      })
      await tx.caseMove.create({ data: { caseId: id, status: 'opened', movedBy: lead.personId } })
      const facts = { number: drawn.number, about, via: 'successor', municipality: municipalityCode, predecessorId }
      await record(tx, lead, 'case.opened', { kind: 'case', id, companyId }, facts, 'opened')
      await record(
        tx,
        lead,
        'case.followed',
        { kind: 'case', id: predecessorId, companyId },
        { successorId: id },
        status,
      )
      return { number: drawn.number }
    })
  } catch (error) {
    if (databaseFault(error)?.sqlState === '23505') throw new Refusal('case-has-successor')
    throw error
  }
}
