import { availableParallelism } from 'node:os'

const MOST = 4

/** One process for each processor, for a page is drawn by one; more than four would wait for the database. */
export function usualProcesses(processors = availableParallelism()): number {
  return Math.min(processors, MOST)
}

/** As many as the setting says, or else the usual number. */
export function processesOf({ WEB_CONCURRENCY }: NodeJS.ProcessEnv): number {
  return Number(WEB_CONCURRENCY) || usualProcesses()
}
