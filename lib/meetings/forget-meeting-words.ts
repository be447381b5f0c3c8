import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

export const KEPT_DAYS = 90

type Forgotten = { meetingId: string; caseId: string; companyId: string }

/**
 * Forgets where meetings were and who took part, ninety days after they ended, and of offered times also what was answered
 * and the link. Returns how many. Safe from several processes.
 */
export async function forgetMeetingWords(now: Date = new Date()): Promise<number> {
  return (await forgetMeetings(now)) + (await forgetOffers(now))
}

async function forgetMeetings(now: Date): Promise<number> {
  return transaction(async (tx) => {
    const forgotten = await tx.$queryRaw<Forgotten[]>`
      UPDATE meeting m SET place = NULL, participants = NULL FROM cases c
      WHERE c.id = m.case_id AND m.status <> 'booked' AND num_nonnulls(m.place, m.participants) > 0
        AND m.starts_at < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})
      RETURNING m.id AS "meetingId", c.id AS "caseId", c.company_id AS "companyId"`
    for (const { meetingId, caseId: id, companyId } of forgotten) {
      await record(tx, system, 'meeting.words-forgotten', { kind: 'case', id, companyId }, { meetingId })
    }
    return forgotten.length
  })
}

async function forgetOffers(now: Date): Promise<number> {
  return transaction(async (tx) => {
    const forgotten = await tx.$queryRaw<(Omit<Forgotten, 'meetingId'> & { offerId: string })[]>`
      UPDATE meeting_offer o SET place = NULL, participants = NULL, note = NULL, token_hash = NULL FROM cases c
      WHERE c.id = o.case_id AND o.status <> 'waiting' AND num_nonnulls(o.place, o.participants, o.note, o.token_hash) > 0
        AND greatest(o.ended_at, o.ends_at) < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})
      RETURNING o.id AS "offerId", c.id AS "caseId", c.company_id AS "companyId"`
    for (const { offerId, caseId: id, companyId } of forgotten) {
      await record(tx, system, 'meeting.offer-forgotten', { kind: 'case', id, companyId }, { offerId })
    }
    return forgotten.length
  })
}
