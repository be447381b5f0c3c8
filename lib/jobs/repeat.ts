import 'server-only'
import { logError } from '@/lib/log/log'

const AFTER_FAULT = 30_000

/**
 * Runs the work again and again, `every` milliseconds after it last ended, never twice at once. After a fault it waits
 * longer, and tells of the first in a row only. The timer keeps no process alive.
 */
export function repeat(name: string, every: number, work: () => Promise<unknown>): () => void {
  let timer: NodeJS.Timeout | undefined
  let failing = false
  let stopped = false
  const plan = (wait: number) => {
    if (stopped) return
    timer = setTimeout(() => void run(), wait)
    timer.unref()
  }
  async function run() {
    try {
      await work()
      failing = false
    } catch (error) {
      if (!failing) logError('job failed', error, { action: name })
      failing = true
    }
    plan(failing ? Math.max(every, AFTER_FAULT) : every)
  }
  plan(0)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
