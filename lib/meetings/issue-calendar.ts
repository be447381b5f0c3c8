import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { config } from '@/lib/config/config'
import { hashToken, newToken } from '@/lib/crypto/tokens'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

const NO_ADVISOR = 'UA096'

/**
 * Makes a private address of the advisor's calendar, or another in its place, which ends the old one at once. It is
 * answered here and never again: only its hash is kept. Refusal `signed-out`: the account was closed, or the role revoked,
 * meanwhile.
 */
export async function issueCalendar(advisor: Advisor): Promise<string> {
  const token = newToken()
  const tokenHash = hashToken(token)
  const { personId } = advisor
  try {
    await transaction(async (tx) => {
      await tx.calendarFeed.upsert({ where: { personId }, create: { personId, tokenHash }, update: { tokenHash } })
      await record(tx, advisor, 'person.calendar-made', { kind: 'person', id: personId }, {})
    })
  } catch (error) {
    throw databaseFault(error)?.sqlState === NO_ADVISOR ? new Refusal('signed-out') : error
  }
  return `${config().appUrl}/api/feeds/calendar/${token}.ics`
}
