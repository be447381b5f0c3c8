import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import type { Barred } from '@/lib/buyers/barred'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import { namesOf } from '@/lib/buyers/list-questions'
import { transaction } from '@/lib/db/transaction'

/** Which of those who answer buyers are kept from the question; nobody, for a lead who has not read it. */
export async function listBarred(lead: ProjectLead, questionId: string): Promise<Barred[]> {
  return transaction(async (tx) => {
    const rows = await inBuyersRoom(
      tx,
      lead,
      (room) => room.$queryRaw<Omit<Barred, 'personName'>[]>`
        SELECT person_id AS "personId", tie, may_end AS "mayEnd" FROM barred_from_question(${questionId}::uuid)`,
    )
    const names = await namesOf(tx, rows.map(({ personId }) => personId)) // prettier-ignore
    return rows
      .map((row) => ({ ...row, personName: names.get(row.personId) ?? '' }))
      .sort((a, b) => a.personName.localeCompare(b.personName, 'sv'))
  })
}
