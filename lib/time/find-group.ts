import 'server-only'
import { listWritten, type Written } from '@/lib/time/list-written'

/** A company's part of a meeting with several, in the hours or outside them. */
export type StoredPart = Pick<Written, 'advisorId' | 'activity' | 'doneOn' | 'note' | 'reversed'> & {
  number: string
  /** How long the meeting was. */
  length: number
  /** Drawn from the company's hours. */
  minutes: number
}

/** What an earlier request with this id wrote; nothing when there was none. */
export async function findGroup(groupId: string): Promise<StoredPart[]> {
  return (await listWritten({ groupId })).map(({ place, number, minutes, groupMinutes, ...part }) => ({
    ...part,
    number: number ?? '',
    length: groupMinutes ?? 0,
    minutes: place === 'ledger' ? minutes : 0,
  }))
}
