import { doubtDatabase } from '@/lib/db/answers'
import { isDatabaseAway } from '@/lib/db/fault'
import { AWAY_DIGEST } from '@/lib/log/away-digest'

/** Throws the fault on. One of the connection makes the proxy ask the database again, and the error page say so. */
export function noteAway(error: unknown): never {
  if (isDatabaseAway(error)) {
    doubtDatabase()
    Object.assign(error as object, { digest: AWAY_DIGEST })
  }
  throw error
}
