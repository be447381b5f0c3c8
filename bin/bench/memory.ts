import { readFileSync } from 'node:fs'
import { treeOf } from './processes'

/** Megabytes of a process and of all below it: pages that several share count once (PSS). Null where Linux does not tell. */
export function memoryMb(pid: number): number | null {
  try {
    const kilobytes = treeOf(pid).map((one) => Number(/^Pss:\s+(\d+)/m.exec(rollup(one))?.[1] ?? 0))
    return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024)
  } catch {
    return null
  }
}

const rollup = (pid: number) => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
