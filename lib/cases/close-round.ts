import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { today } from '@/lib/calendar/days'
import { endWithRound } from '@/lib/cases/end-with-round'
import { holdLeftCases } from '@/lib/cases/hold-left-cases'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { tellContact } from '@/lib/cases/tell-contact'
import { LONG, transaction } from '@/lib/db/transaction'
import { shutRound } from '@/lib/rounds/shut-round'

type Closing = { lastDay?: string; nextOpensOn?: string | null }

/**
 * Closes the round and its hour accounts, and ends every case that is open in it; contacts and advisors are told. Work
 * done in it is still logged for as many days as its rule says. Refusal `round-already-closed`.
 */
export async function closeRound(
  lead: ProjectLead | System,
  roundId: string,
  { lastDay = today(), nextOpensOn = null }: Closing = {},
): Promise<void> {
  await transaction(async (tx) => {
    const accounts = await shutRound(tx, roundId, { lastDay, nextOpensOn })
    const left = await holdLeftCases(tx)
    for (const supportCase of left) {
      const { id, number } = supportCase
      await tellContact(tx, id, 'case-round-ended', { number })
      await tellAdvisor(tx, supportCase, lead, 'case-round-ended-advisor')
      await endWithRound(tx, lead, supportCase, 'round-ended')
    }
    const facts = { accounts, ended: left.length, carried: 0, opensOn: nextOpensOn }
    await record(tx, lead, 'round.closed', { kind: 'round', id: roundId }, facts)
  }, LONG)
}
