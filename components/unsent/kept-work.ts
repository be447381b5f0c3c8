import { READABLE_DAYS } from '@/lib/offline/readable-days'
import type { Activity } from '@/lib/rounds/activities'
import type { WorkToKeep } from '@/lib/time/list-work-to-keep'
import { onDevice, seal, unseal } from './device'
import { announce } from './entries'

export type KeptWork = { at: string; lastActivity: Activity | null; cases: WorkToKeep[] }

const NAME = 'work'
const ADDRESS = '/api/offline/work'
const FRESH_MS = 5 * 60_000
/** What is older says little of how it is, and is not kept lying about. */
const OLDEST_MS = READABLE_DAYS * 24 * 60 * 60_000

/** Fetches the work list anew, unless it has been lately, and keeps it for when the network is away. */
export async function keepWork(personId: string, { atOnce = false, now = Date.now() } = {}): Promise<void> {
  const known = await readWork(now)
  if (known && !atOnce && now - Date.parse(known.at) < FRESH_MS) return
  try {
    const answer = await fetch(ADDRESS)
    // Whose session has ended sees the list again when they have signed in.
    if (answer.status === 204) await onDevice((device) => device.delete('pages', NAME))
    if (answer.status !== 200) return
    const work = (await answer.json()) as KeptWork & { personId: string }
    // Somebody else may have signed in meanwhile.
    if (work.personId !== personId) return
    await onDevice(async (device) => {
      const owner = await device.get('owner', 'owner')
      if (owner?.personId === personId) await device.put('pages', await seal(owner, NAME, work), NAME)
    })
    announce()
  } catch {
    // Away: what is kept stands as it was, and says when that was.
  }
}

/** The work list as it was last seen here. */
export async function readWork(now = Date.now()): Promise<KeptWork | null> {
  return onDevice(async (device) => {
    const [owner, sealed] = await Promise.all([device.get('owner', 'owner'), device.get('pages', NAME)])
    const work = owner && sealed ? await unseal<KeptWork>(owner, NAME, sealed) : null
    if (!work || now - Date.parse(work.at) <= OLDEST_MS) return work
    await device.delete('pages', NAME)
    return null
  })
}
