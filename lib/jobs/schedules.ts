import 'server-only'
import { publishDue } from '@/lib/articles/publish-due'
import { removeExpired } from '@/lib/jobs/remove-expired'

/**
 * Work the system does by itself. `run` may be stopped half-way and run again: what it does twice, it does once. A
 * new name also gets its words in messages/<language>/jobs.json.
 */
export type Schedule = { name: string; everyMinutes: number; run: () => Promise<unknown> }

export const SCHEDULES: readonly Schedule[] = [
  { name: 'remove-expired', everyMinutes: 10, run: removeExpired },
  { name: 'publish-due', everyMinutes: 1, run: () => publishDue() },
]
