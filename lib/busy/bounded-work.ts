import 'server-only'
import { Script } from 'node:vm'
import { CalendarFault } from '@/lib/busy/calendar-fault'

const script = new Script('work()')

/** Does work that a stranger's text steers, and ends it where it would go on for ever. Fault: `too-much`. */
export function boundedWork<T>(work: () => T, mostMs: number): T {
  try {
    return script.runInNewContext({ work }, { timeout: mostMs }) as T
  } catch (error) {
    const { code } = error as { code?: string }
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new CalendarFault('too-much') : error
  }
}
