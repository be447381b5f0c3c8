import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { tellClosed } from '@/lib/cases/tell-closed'
import type { DeclareInterestInput } from '@/lib/conflicts/inputs'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

/**
 * Says what somebody has beside their work here: an advisor of themselves, the lead of anybody who works here. What it is
 * about is closed to them at once, and the leads are told of each open case. The same `requestId` declares once. Refusals:
 * `interest-days`, `person-missing`, `person-unknown`, `request-reused`.
 */
export async function declareInterest(actor: Advisor | ProjectLead, input: DeclareInterestInput): Promise<void> {
  const { requestId, kind, organisation, orgNumber: orgDigits, validFrom, validUntil } = input
  const personId = actor.role === 'advisor' ? actor.personId : input.personId
  if (!personId) throw new Refusal('person-missing', {}, 'personId')
  if (validUntil && validUntil < validFrom) throw new Refusal('interest-days', {}, 'validUntil')
  try {
    await transaction(async (tx) => {
      const [interest] = await tx.$queryRaw<{ id: string }[]>`
        INSERT INTO interest (person_id, kind, organisation, org_digits, valid_from, valid_until, declared_by, request_id)
        VALUES (${personId}::uuid, ${kind}, ${organisation}, ${orgDigits}, ${validFrom}::date, ${validUntil}::date,
          ${actor.personId}::uuid, ${requestId}::uuid) RETURNING id`
      if (!interest) throw new Error('the interest was not stored')
      const facts = { personId, kind, validFrom, validUntil }
      await record(tx, actor, 'interest.declared', { kind: 'interest', id: interest.id }, facts)
      await tellClosed(tx, { personId })
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (!state) throw error
    const stored = await db().interest.findUnique({ where: { requestId } })
    // One that had no end may have got one since.
    const until = validUntil && { validUntil: dateFromDay(validUntil) }
    const from = { validFrom: dateFromDay(validFrom), declaredBy: actor.personId }
    const asked = { personId, kind, organisation, orgDigits, ...from, ...until }
    if (stored && !sameAnswers(stored, asked)) throw new Refusal('request-reused')
    if (stored) return
    if (state === 'UA141') throw new Refusal('person-unknown', {}, 'personId')
    throw error
  }
}
