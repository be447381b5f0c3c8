import 'server-only'
import { logError } from '@/lib/log/log'

const AFTER_FAULT = 30_000

/**
 * Runs the work again and again, `every` milliseconds after it last ended, never twice at once. After a fault it waits
 * longer, and reports the first in a row only. The timer keeps no process alive. Stopping waits for what is under way,
 * which is told by its signal to begin nothing more.
 */
export function repeat(
  name: string,
  every: number,
  work: (signal: AbortSignal) => Promise<unknown>,
): () => Promise<void> {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> | undefined
  let failing = false
  const plan = (wait: number) => {
    if (stopping.signal.aborted) return
    timer = setTimeout(() => {
      underWay = run()
    }, wait)
    timer.unref()
  }
  async function run() {
    try {
      await work(stopping.signal)
      failing = false
    } catch (error) {
      if (!failing) logError('job failed', error, { action: name })
      failing = true
    }
    plan(failing ? Math.max(every, AFTER_FAULT) : every)
  }
  plan(0)
  return async () => {
    stopping.abort()
    clearTimeout(timer)
    await underWay
  }
}
