import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { ServerAddress } from '../connection-urls'
import { findPostmaster, removeStalePidFile } from './postmaster'
import { EmbeddedRefusal } from './refusal'
import type { ServerAccount } from './server-account'
import { serverEnvironment } from './server-environment'

/** The socket's file is named after it; there is no network port behind it. */
const SOCKET_PORT = 5432
const START_MS = 60_000
const LEFTOVERS_MS = 10_000
const LOG_BYTES = 1_000_000

export type Running = {
  clusterDir: string
  postgres: string
  account: ServerAccount
  address: ServerAddress
  logFile: string
  settings?: Record<string, string>
}

/** Starts the server in a session of its own, so that it outlives this process, and waits until it takes connections. */
export async function runServer(running: Running): Promise<void> {
  const giveUpLeftovers = Date.now() + LEFTOVERS_MS
  for (;;) {
    const logStart = rotateLog(running.logFile)
    if (await startedOnce(running)) return
    const log = readFileSync(running.logFile).subarray(logStart).toString()
    // The backends of a server that was just killed need a moment to notice.
    if (/still in use|lock file .* already exists/.test(log) && Date.now() < giveUpLeftovers) {
      await pause(200)
      continue
    }
    const reason = log.split('\n').findLast((line) => line.includes('FATAL')) ?? `see ${running.logFile}`
    throw new EmbeddedRefusal(`The built-in PostgreSQL did not start: ${reason.replace(/^.*FATAL:\s*/, '')}`)
  }
}

async function startedOnce(running: Running): Promise<boolean> {
  removeStalePidFile(running.clusterDir)
  const { program, args } = running.account.command(running.postgres, serverArguments(running))
  const log = openSync(running.logFile, 'a', 0o600)
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
    cwd: running.clusterDir,
    ...running.account.ids,
  })
  closeSync(log)
  let ended = false
  child.once('exit', () => (ended = true))
  child.once('error', () => (ended = true))
  child.unref()
  const giveUp = Date.now() + START_MS
  while (!ended && Date.now() < giveUp) {
    const server = findPostmaster(running.clusterDir)
    if (server?.ready && server.pid === child.pid) return true
    await pause(10)
  }
  if (!ended) child.kill('SIGQUIT')
  return false
}

function serverArguments({ clusterDir, address, settings }: Running): string[] {
  const tcp = 'tcpPort' in address
  const all: Record<string, string> = {
    listen_addresses: tcp ? '127.0.0.1' : '',
    unix_socket_directories: tcp ? '' : address.socketDir,
    unix_socket_permissions: '0700',
    port: String(tcp ? address.tcpPort : SOCKET_PORT),
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Errors of statements carry people's data and are the application's to tell.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
  }
  return ['-D', clusterDir, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Keeps one older log. Returns where this run's text begins. */
function rotateLog(file: string): number {
  const size = existsSync(file) ? statSync(file).size : 0
  if (size <= LOG_BYTES) return size
  renameSync(file, `${file}.1`)
  return 0
}
