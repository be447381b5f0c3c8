import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Unreachable } from './unreachable'

/** Lines of PostgreSQL's postmaster.pid, counted from 0. */
const PID = 0
const PORT = 3
const SOCKET_FOLDER = 4

/** The configured server, or the built-in one in DATA_DIR while it runs. */
export function findDatabase(env: NodeJS.ProcessEnv): string {
  return env.DATABASE_URL_OWNER || env.DATABASE_URL || findBuiltIn(path.resolve(env.DATA_DIR || 'data'))
}

function findBuiltIn(dataDir: string): string {
  const server = readIfThere(path.join(dataDir, 'postgresql', 'postmaster.pid'))?.split('\n')
  if (!server || !isRunning(Number(server[PID]))) {
    throw new Unreachable(
      `No built-in database runs in ${dataDir}: start the application, or name a database with --url or DATABASE_URL.`,
    )
  }
  const login = `ua_owner:${encodeURIComponent(ownerPassword(path.join(dataDir, 'secrets.json')))}`
  const socketFolder = server[SOCKET_FOLDER]?.trim()
  return socketFolder
    ? `postgresql://${login}@localhost/ua?host=${encodeURIComponent(socketFolder)}`
    : `postgresql://${login}@127.0.0.1:${Number(server[PORT])}/ua`
}

function ownerPassword(file: string): string {
  const missing = new Unreachable(`${file} does not hold the password of the built-in database.`)
  const text = readIfThere(file)
  if (text === undefined) throw missing
  const { database } = JSON.parse(text) as { database?: { owner?: unknown } }
  if (typeof database?.owner !== 'string') throw missing
  return database.owner
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
