import 'server-only'
import { listWritten, type Written } from '@/lib/time/list-written'

/** What one advisor has of a meeting with two, in the hours or outside them. */
export type StoredHalf = Pick<
  Written,
  'id' | 'place' | 'caseId' | 'advisorId' | 'activity' | 'doneOn' | 'minutes' | 'why' | 'note' | 'reversed'
> & { no: number }

/** Both halves of what was written with this id, the first first, and of each what is in the hours; nothing when there was none. */
export async function findJoint(jointId: string): Promise<StoredHalf[]> {
  const halves = (await listWritten({ jointId })).map(({ jointNo, ...half }) => ({ ...half, no: jointNo ?? 0 }))
  return halves.sort((a, b) => a.no - b.no || a.place.localeCompare(b.place))
}
