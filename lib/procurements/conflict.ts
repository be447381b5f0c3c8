import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { databaseFault } from '@/lib/db/fault'

const CONFLICT = 'UA010'

/**
 * The database's refusal to let somebody stand on both sides of a procurement, as a refusal: `conflict-of-interest`. It
 * tells that there is a conflict, never with whom or on which side.
 */
export async function tellingConflict<T>(change: Promise<T>, field?: string): Promise<T> {
  try {
    return await change
  } catch (error) {
    if (databaseFault(error)?.sqlState === CONFLICT) throw new Refusal('conflict-of-interest', {}, field)
    throw error
  }
}
