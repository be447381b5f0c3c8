import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries } from './binaries'
import { findPostmaster, type Postmaster } from './postmaster'

const FAST_MS = 30_000

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. Does nothing when none runs. */
export async function stopServer(clusterDir: string): Promise<void> {
  const server = findPostmaster(clusterDir)
  if (!server) return
  signal(server, 'INT')
  if (await gone(clusterDir, server.pid, FAST_MS)) return
  signal(server, 'QUIT')
  await gone(clusterDir, server.pid, FAST_MS)
}

async function gone(clusterDir: string, pid: number, withinMs: number): Promise<boolean> {
  const giveUp = Date.now() + withinMs
  while (Date.now() < giveUp) {
    if (findPostmaster(clusterDir)?.pid !== pid) return true
    await pause(10)
  }
  return false
}

function signal({ pid }: Postmaster, name: 'INT' | 'QUIT'): void {
  try {
    if (process.platform === 'win32') {
      // Windows has no signals; PostgreSQL's own tool delivers its stand-in for them.
      execFileSync(path.join(path.dirname(findBinaries().postgres), 'pg_ctl.exe'), ['kill', name, String(pid)])
    } else process.kill(pid, `SIG${name}`)
  } catch {
    // It ended by itself in between: what `gone` sees decides.
  }
}
