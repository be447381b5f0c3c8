import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { changeRound } from '@/lib/meetings/change-round'
import { Refusal } from '@/lib/refusals/refusal'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { findPreparedRound } from '@/lib/rounds/find-prepared-round'
import type { PreparedRoundInput } from '@/lib/rounds/inputs'
import { openRound } from '@/lib/rounds/open-round'

/**
 * Opens the next round today as it was prepared. Is another still open, it is closed and its cases go on in this one, with
 * what is booked in them. Refusals: `prepared-moved-on`, `staff-locked-out`, `ends-before-round`, `round-already-closed`.
 */
export async function openPreparedRound(
  opener: ProjectLead | System,
  { preparedId, preparedVersion }: PreparedRoundInput,
): Promise<{ id: string }> {
  const prepared = await findPreparedRound(opener)
  if (prepared?.id !== preparedId || prepared.version !== preparedVersion) throw new Refusal('prepared-moved-on')
  const next = { ...prepared, preparedId, preparedVersion }
  const open = await findCurrentRound()
  return open ? changeRound(opener, open.id, next) : openRound(opener, { ...next, openedOn: today() })
}
