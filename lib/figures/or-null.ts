import 'server-only'
import { isDatabaseAway } from '@/lib/db/fault'
import type { Panels } from '@/lib/figures/overview'
import { logError } from '@/lib/log/log'

/** A panel that fails is logged and leaves the others alone; without the database the whole page says so. */
export async function orNull<Found>(
  panel: keyof Panels | 'behind' | 'barriers',
  found: Promise<Found>,
): Promise<Found | null> {
  try {
    return await found
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    logError('figures failed', error, { panel })
    return null
  }
}
