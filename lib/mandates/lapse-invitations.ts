import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/** Days that an invitation waits for its answer. The privacy notice says the same. */
export const INVITED_DAYS = 30

type Lapsed = { id: string; companyId: string }

/** Ends invitations that nobody has answered, and forgets the typed name and address. Returns how many. Safe from several processes. */
export async function lapseInvitations(): Promise<number> {
  return transaction(async (tx) => {
    const lapsed = await tx.$queryRaw<Lapsed[]>`
      WITH due AS (
        SELECT id FROM invitation
        WHERE ended_at IS NULL AND (invited_at <= now() - make_interval(days => ${INVITED_DAYS}) OR valid_to < today())
        ORDER BY company_id LIMIT 200 FOR UPDATE SKIP LOCKED),
      ended AS (
        UPDATE invitation i SET ended_at = now(), name = NULL, email = NULL FROM due WHERE i.id = due.id
        RETURNING i.id, i.company_id)
      SELECT id, company_id AS "companyId" FROM ended ORDER BY company_id, id`
    for (const { id, companyId } of lapsed) {
      const subject = { kind: 'company', id: companyId, companyId } as const
      await record(tx, system, 'mandate.offer-lapsed', subject, { invitationId: id })
    }
    return lapsed.length
  })
}
