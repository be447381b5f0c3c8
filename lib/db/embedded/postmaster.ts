import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { ServerAddress } from '../connection-urls'
import { commandLine, isAlive } from './process-identity'

export type Postmaster = { pid: number; ready: boolean; address: ServerAddress }

const pidFile = (clusterDir: string) => path.join(clusterDir, 'postmaster.pid')

/**
 * What the running server wrote about itself in postmaster.pid (lines: pid, folder, start, port, socket folder,
 * listen address, shared memory, state), or nothing when no server of this cluster runs.
 */
export function findPostmaster(clusterDir: string): Postmaster | undefined {
  const lines = readLines(clusterDir)
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isServerOf(pid, clusterDir)) return undefined
  const socketDir = lines[4] ?? ''
  const address = socketDir ? { socketDir } : { tcpPort: Number(lines[3]) }
  return { pid, ready: lines[7]?.trim() === 'ready', address }
}

/** After a kill the file stays; PostgreSQL takes any living process with that id for itself and refuses to start. */
export function removeStalePidFile(clusterDir: string): void {
  if (!findPostmaster(clusterDir)) rmSync(pidFile(clusterDir), { force: true })
}

function isServerOf(pid: number, clusterDir: string): boolean {
  if (!isAlive(pid)) return false
  const command = commandLine(pid)
  return process.platform === 'win32' || (command.includes('postgres') && command.includes(clusterDir))
}

function readLines(clusterDir: string): string[] {
  try {
    return readFileSync(pidFile(clusterDir), 'utf8').split('\n')
  } catch {
    return []
  }
}
