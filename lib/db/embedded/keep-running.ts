import { setTimeout as pause } from 'node:timers/promises'
import { findPostmaster } from './postmaster'

const LOOK_MS = 250
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 30_000
/** A server that lasted this long was well: the next pause is short again. */
const WELL_MS = 60_000

export type Watch = { stop(): Promise<void> }
/** Lets so many milliseconds pass, or fewer once the signal says so. */
type Wait = (ms: number, signal: AbortSignal) => Promise<void>

const letPass: Wait = (ms, signal) => pause(ms, undefined, { signal })

/** Starts the server again whenever it has ended by itself; each time it does so at once, the pause before doubles. */
export function keepRunning(
  clusterDir: string,
  revive: () => Promise<void>,
  report: (line: string) => void,
  wait: Wait = letPass,
): Watch {
  const ending = new AbortController()
  const watching = watch()
  return {
    async stop() {
      ending.abort()
      await watching
    },
  }

  async function watch(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS
    let startedAt = 0
    while (await waited(LOOK_MS)) {
      if (findPostmaster(clusterDir)) continue
      if (Date.now() - startedAt > WELL_MS) pauseMs = FIRST_PAUSE_MS
      if (!(await waited(pauseMs))) return
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      startedAt = Date.now()
      await tryAgain(pauseMs)
    }
  }

  async function tryAgain(nextMs: number): Promise<void> {
    const began = Date.now()
    try {
      await revive()
      report(`Database: had ended by itself, started again in ${((Date.now() - began) / 1000).toFixed(1)} s`)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      report(`Database: ended by itself; the next try is in ${Math.ceil(nextMs / 1000)} s. ${reason}`)
    }
  }

  async function waited(ms: number): Promise<boolean> {
    await wait(ms, ending.signal).catch(() => undefined)
    return !ending.signal.aborted
  }
}
