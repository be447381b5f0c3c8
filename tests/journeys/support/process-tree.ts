import { readdirSync, readFileSync } from 'node:fs'

type Process = { pid: number; parent: number; command: string }

/** The processes below one, itself first, as Linux lists them. */
export function treeOf(pid: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : []))
  const below = (root: Process): Process[] => [
    root,
    ...all.filter(({ parent }) => parent === root.pid).flatMap((child) => below(child)),
  ]
  return all.filter((one) => one.pid === pid).flatMap(below)
}

export function isRunning({ pid, command }: Process): boolean {
  return readProcess(pid)?.command === command
}

/** A process that has ended and waits for its parent to look is none any more: its command is empty. */
function readProcess(pid: number): Process | undefined {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return command ? { pid, parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), command } : undefined
  } catch {
    return undefined
  }
}
