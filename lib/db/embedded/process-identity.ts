import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { errorCode } from './error-code'

/** Whether a process runs. One that has ended but is not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
  return statFields(pid)?.[0] !== 'Z'
}

/** When a process started, in a form only to be compared. Tells a process from a later one with the same id. */
export function startMark(pid: number): string {
  if (process.platform === 'linux') return `${bootId()} ${statFields(pid)?.[19] ?? ''}`
  if (process.platform === 'win32') return ''
  return output('ps', ['-o', 'lstart=', '-p', String(pid)])
}

/** The command line of a process, or nothing when it cannot be read. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') {
    return process.platform === 'win32' ? '' : output('ps', ['-o', 'command=', '-p', String(pid)])
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** The fields of /proc/<pid>/stat after the name: 0 is the state, 19 the start in ticks since boot. */
function statFields(pid: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

function output(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}
