import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, startMark } from '../../lib/db/embedded/process-identity'

type Process = { pid: number; mark: string }
type Noted = { server: Process; starter: Process }

const noteOf = (port: number) => path.join('.next', `ua-web-server-${port}.json`)
const identityOf = (pid: number): Process => ({ pid, mark: startMark(pid) })
const runs = ({ pid, mark }: Process) => isAlive(pid) && startMark(pid) === mark

/** Written down while the web server runs, so that the next start knows its own. */
export function noteServer(port: number, pid: number): void {
  const noted: Noted = { server: identityOf(pid), starter: identityOf(process.pid) }
  mkdirSync('.next', { recursive: true })
  writeFileSync(noteOf(port), JSON.stringify(noted))
}

export function forgetServer(port: number): void {
  rmSync(noteOf(port), { force: true })
}

/** Ends a web server on this port whose starter is gone: nobody else would. Returns whether there was one. */
export function endOrphan(port: number): boolean {
  const noted = readNote(port)
  if (!noted || runs(noted.starter) || !runs(noted.server)) return false
  process.kill(noted.server.pid, 'SIGKILL')
  return true
}

function readNote(port: number): Noted | undefined {
  try {
    return JSON.parse(readFileSync(noteOf(port), 'utf8')) as Noted
  } catch {
    return undefined
  }
}
