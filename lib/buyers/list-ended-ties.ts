import 'server-only'
import type { BuyerAdvisor, ProjectLead } from '@/lib/actors/actor'
import type { EndedTie } from '@/lib/buyers/barred'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import { namesOf } from '@/lib/buyers/list-questions'
import { transaction } from '@/lib/db/transaction'

type Row = Omit<EndedTie, 'personName' | 'endedByName'> & { endedBy: string }

/** Ties that were ended from this question, for those who have read it. */
export async function listEndedTies(staff: BuyerAdvisor | ProjectLead, questionId: string): Promise<EndedTie[]> {
  return transaction(async (tx) => {
    const rows = await inBuyersRoom(
      tx,
      staff,
      (room) => room.$queryRaw<Row[]>`
        SELECT person_id AS "personId", tie, ended_by AS "endedBy", ended_at AS "endedAt", reason
        FROM ended_ties(${questionId}::uuid)`,
    )
    const names = await namesOf(
      tx,
      rows.flatMap(({ personId, endedBy }) => [personId, endedBy]),
    )
    return rows.map(({ endedBy, ...row }) => ({
      ...row,
      personName: names.get(row.personId) ?? '',
      endedByName: names.get(endedBy) ?? '',
    }))
  })
}
