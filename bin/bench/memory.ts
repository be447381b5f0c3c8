import { readFileSync } from 'node:fs'
import { treeOf } from './processes'

/** Megabytes of a process and of all below it: pages that several share count once (PSS). Null where Linux does not tell. */
export function memoryMb(pid: number): number | null {
  try {
    return Math.round(kilobytesOf(pid).reduce((sum, one) => sum + one, 0) / 1024)
  } catch {
    return null
  }
}

/** The same of each: first of the process itself. */
export function memoryParts(pid: number): number[] {
  try {
    return kilobytesOf(pid).map((one) => Math.round(one / 1024))
  } catch {
    return []
  }
}

function kilobytesOf(pid: number): number[] {
  return treeOf(pid).map((one) => Number(/^Pss:\s+(\d+)/m.exec(rollup(one))?.[1] ?? 0))
}

const rollup = (pid: number) => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
