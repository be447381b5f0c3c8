import { readFileSync } from 'node:fs'
import { treeOf } from './processes'

/** Linux counts it in hundredths of a second, on every machine (USER_HZ). */
const MS_PER_TICK = 10

/**
 * Milliseconds that a process and all below it have had a processor for. What else runs on the machine changes it little,
 * where it changes rates much. Null where Linux does not tell.
 */
export function processorMs(pid: number): number | null {
  try {
    return treeOf(pid).reduce((sum, one) => sum + ticksOf(readFileSync(`/proc/${one}/stat`, 'utf8')), 0) * MS_PER_TICK
  } catch {
    return null
  }
}

/** The name in brackets may hold spaces: `utime` and `stime` are the 12th and 13th after it. */
function ticksOf(stat: string): number {
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return Number(user) + Number(system)
}

/** Between two readings; null where one of them could not be read. */
export function since(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before
}
