import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { today } from '@/lib/calendar/days'
import { carryCase } from '@/lib/cases/carry-case'
import { holdNumbers } from '@/lib/cases/draw-number'
import { holdLeftCases } from '@/lib/cases/hold-left-cases'
import { LONG, transaction } from '@/lib/db/transaction'
import { carryMeetings } from '@/lib/meetings/carry-meetings'
import { holdMeetingsAhead } from '@/lib/meetings/hold-meetings-ahead'
import { beginRound } from '@/lib/rounds/begin-round'
import type { RoundRules, SeenPreparation } from '@/lib/rounds/inputs'
import { namingRound } from '@/lib/rounds/naming-round'
import { shutRound } from '@/lib/rounds/shut-round'
import { writeFirstTargets } from '@/lib/rounds/write-targets'

/**
 * Closes the round and opens the next at once, and carries every open case over to it, with what is
 * booked in it. Refusals: `round-already-closed`,
 * `round-code-taken`, `staff-locked-out`, `ends-before-round`, `prepared-moved-on`.
 */
export async function changeRound(
  lead: ProjectLead | System,
  roundId: string,
  next: RoundRules & SeenPreparation,
): Promise<{ id: string }> {
  const { code, cap: capMinutes, counted, responseWorkingDays, missedDraws: missed } = next
  const { groupDraws: group, secondDraws: second } = next
  const change = () =>
    transaction(async (tx) => {
      await holdNumbers(tx)
      await holdMeetingsAhead(tx)
      const accounts = await shutRound(tx, roundId, { lastDay: today() })
      const { id } = await beginRound(tx, { ...next, openedOn: today() })
      const left = await holdLeftCases(tx)
      for (const before of left) {
        const after = await carryCase(tx, lead, before, { id, responseWorkingDays })
        await carryMeetings(tx, lead, before, after)
      }
      const facts = { accounts, ended: 0, carried: left.length, opensOn: today() }
      await record(tx, lead, 'round.closed', { kind: 'round', id: roundId }, facts)
      await record(
        tx,
        lead,
        'round.opened',
        { kind: 'round', id },
        { code, capMinutes, counted, missed, group, second },
      )
      await writeFirstTargets(tx, lead, id, next)
      return { id }
    }, LONG)
  return namingRound(next, change)
}
