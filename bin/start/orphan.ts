import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, startMark } from '../../lib/db/embedded/process-identity'

type Process = { pid: number; mark: string }
type Noted = { servers: Process[]; starter: Process }

const noteOf = (port: number) => path.join('.next', `ua-web-server-${port}.json`)
const identityOf = (pid: number): Process => ({ pid, mark: startMark(pid) })
const runs = ({ pid, mark }: Process) => isAlive(pid) && startMark(pid) === mark

/** Written down while the web server runs, so that the next start knows the processes of its own. */
export function noteServer(port: number, pids: readonly number[]): void {
  const noted: Noted = { servers: pids.map(identityOf), starter: identityOf(process.pid) }
  mkdirSync('.next', { recursive: true })
  writeFileSync(noteOf(port), JSON.stringify(noted))
}

export function forgetServer(port: number): void {
  rmSync(noteOf(port), { force: true })
}

/** Ends a web server on this port whose starter is gone: nobody else would. Returns whether there was one. */
export function endOrphan(port: number): boolean {
  const noted = readNote(port)
  if (!noted || runs(noted.starter)) return false
  const left = noted.servers.filter(runs)
  for (const { pid } of left) process.kill(pid, 'SIGKILL')
  return left.length > 0
}

function readNote(port: number): Noted | undefined {
  try {
    const noted = JSON.parse(readFileSync(noteOf(port), 'utf8')) as Partial<Noted>
    return noted.servers && noted.starter ? { servers: noted.servers, starter: noted.starter } : undefined
  } catch {
    return undefined
  }
}
