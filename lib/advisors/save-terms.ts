import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { profileMovedOn } from '@/lib/advisors/profile-moved-on'
import type { SaveTermsInput } from '@/lib/advisors/profile-inputs'
import { record } from '@/lib/audit/record'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { currentRound } from '@/lib/rounds/find-current-round'

/**
 * Says how much of an advisor's time there is in a week, whose employee they are, and how much a consultant has agreed to
 * in the round that is open. Refusals: `advisor-missing`, `advisor-unknown`, `no-open-round`, `profile-moved-on`.
 */
export async function saveTerms(lead: ProjectLead, input: SaveTermsInput): Promise<void> {
  const { advisorId, weekly: weeklyMinutes, employer, agreed: agreedMinutes, version } = input
  if (!advisorId) throw new Refusal('advisor-missing', {}, 'advisorId')
  try {
    await transaction(async (tx) => {
      const roundId = agreedMinutes === null ? null : (await currentRound(tx)).id
      const data = { weeklyMinutes, employer, agreedRoundId: roundId, agreedMinutes, toldBy: lead.personId }
      const movedOn = () => profileMovedOn(tx, 'advisor_terms', advisorId)
      if (version > 0) await changeAsSeen(tx.advisorTerms, { advisorId, version }, data, movedOn)
      else {
        const first = [{ ...data, advisorId, version: 1 }]
        const { count } = await tx.advisorTerms.createMany({ data: first, skipDuplicates: true })
        if (count === 0) throw await movedOn()
      }
      const facts = { weeklyMinutes, roundId, agreedMinutes }
      await record(tx, lead, 'terms.agreed', { kind: 'person', id: advisorId }, facts)
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (state === 'UA151' || state === '23503') throw new Refusal('advisor-unknown', {}, 'advisorId')
    throw error
  }
}
