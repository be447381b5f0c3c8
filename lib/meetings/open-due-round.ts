import 'server-only'
import { system } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { openPreparedRound } from '@/lib/meetings/open-prepared-round'
import { findPreparedRound } from '@/lib/rounds/find-prepared-round'

/** Opens the round that is prepared for today, or was for a day when nothing ran; null where none is. */
export async function openDueRound(): Promise<{ id: string } | null> {
  const due = await findPreparedRound(system)
  if (!due || due.opensOn > today()) return null
  return openPreparedRound(system, { preparedId: due.id, preparedVersion: due.version })
}
