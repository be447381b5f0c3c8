import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { Absence } from '@/lib/advisors/absence'
import type { EnterAbsenceInput } from '@/lib/advisors/absence-inputs'
import { coverAway } from '@/lib/advisors/cover-away'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

const LONGEST_DAYS = 730
const DAY_MS = 86_400_000

/**
 * Says when an advisor is away and who answers meanwhile: an advisor of themselves, the lead of any. The same `requestId`
 * enters once. A cover who is away on some of the days is a warning and no wall: `cover-away` {firstOn, lastOn, days}, unless
 * it is asked for in spite of it. Refusals: `absence-days`, `absence-too-long`, `absence-overlaps`, `cover-unknown`,
 * `cover-away`, `advisor-missing`.
 */
export async function enterAbsence(actor: Advisor | ProjectLead, input: EnterAbsenceInput): Promise<{ id: string }> {
  const { firstOn, lastOn, weekdays, coverId, requestId } = input
  const advisorId = actor.role === 'advisor' ? actor.personId : input.advisorId
  if (!advisorId) throw new Refusal('advisor-missing', {}, 'advisorId')
  if (lastOn < firstOn) throw new Refusal('absence-days', {}, 'lastOn')
  const [first, last] = [dateFromDay(firstOn), dateFromDay(lastOn)]
  if (last.getTime() - first.getTime() > LONGEST_DAYS * DAY_MS) throw new Refusal('absence-too-long', {}, 'lastOn')
  if (coverId === advisorId) throw new Refusal('cover-unknown', {}, 'coverId')
  try {
    return await transaction(async (tx) => {
      const [absence] = await tx.$queryRaw<{ id: string }[]>`
        INSERT INTO absence (advisor_id, first_on, last_on, weekdays, cover_id, entered_by, request_id)
        VALUES (${advisorId}::uuid, ${firstOn}::date, ${lastOn}::date, ${weekdays}::text[],
          ${coverId}::uuid, ${actor.personId}::uuid, ${requestId}::uuid) RETURNING id`
      if (!absence) throw new Error('the absence was not stored')
      if (!input.despite) await refuseCoverAway(tx, absence.id)
      const facts = { advisorId, firstOn, lastOn, coverId }
      await record(tx, actor, 'absence.entered', { kind: 'absence', id: absence.id }, facts)
      return absence
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (!state) throw error
    const stored = await db().absence.findUnique({ where: { requestId } })
    const asked = { advisorId, firstOn: first, lastOn: last, weekdays, coverId, enteredBy: actor.personId }
    if (stored && !sameAnswers(stored, asked)) throw new Refusal('request-reused')
    if (stored) return { id: stored.id }
    if (state === '23P01') throw new Refusal('absence-overlaps', {}, 'firstOn')
    if (state === 'UA130') throw new Refusal('cover-unknown', {}, 'coverId')
    throw error
  }
}

async function refuseCoverAway(tx: Tx, absenceId: string): Promise<void> {
  const [found] = await tx.$queryRaw<Pick<Absence, 'coverAway'>[]>`
    SELECT ${coverAway} AS "coverAway" FROM absence a WHERE a.id = ${absenceId}::uuid`
  if (found?.coverAway) throw new Refusal('cover-away', found.coverAway, 'coverId')
}
