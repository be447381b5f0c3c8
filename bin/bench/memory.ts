import { readdirSync, readFileSync } from 'node:fs'

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

function treeOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      const parent = parentOf(name)
      return parent === null ? [] : [[Number(name), parent]]
    })
  const below = (of: number): number[] => [
    of,
    ...parents.filter(([, parent]) => parent === of).flatMap(([one]) => below(one)),
  ]
  return below(pid)
}

function parentOf(pid: string): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    // It has ended meanwhile.
    return null
  }
}
