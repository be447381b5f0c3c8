import 'server-only'
import { isDatabaseAway } from '@/lib/db/fault'
import { AWAY_DIGEST } from '@/lib/log/away-digest'

const MOST = 1_000

const kept = globalThis as typeof globalThis & { failures?: Map<string, number> }

/**
 * Tells the serving edge (bin/start/serving-edge.cjs), by the request's id, which status the failure of a page has: 503
 * when the database went away in the middle, 400 when the posted form could not be read. Actions tell their own faults as
 * values, so what is thrown around one is about its form.
 */
export function noteFailure(requestId: string, error: unknown, routeType: string): void {
  const status = isAway(error) ? 503 : routeType === 'action' ? 400 : null
  if (status === null) return
  const failures = (kept.failures ??= new Map<string, number>())
  failures.set(requestId, status)
  // A stream that failed after its head was sent never fetches its status.
  const oldest = failures.size > MOST ? failures.keys().next().value : undefined
  if (oldest !== undefined) failures.delete(oldest)
}

function isAway(error: unknown): boolean {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : null
  return digest === AWAY_DIGEST || isDatabaseAway(error)
}
