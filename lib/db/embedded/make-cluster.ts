import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { EmbeddedRefusal } from './refusal'
import { checkReach, giveTo, type ServerAccount } from './server-account'
import { serverEnvironment } from './server-environment'

export const SUPERUSER = 'postgres'

export function clusterExists(clusterDir: string): boolean {
  return existsSync(path.join(clusterDir, 'PG_VERSION'))
}

type Making = { clusterDir: string; initdb: string; account: ServerAccount; password: string; durable: boolean }

/** Makes an empty cluster beside its place and moves it there whole: one that was interrupted leaves nothing behind. */
export async function makeCluster({ clusterDir, initdb, account, password, durable }: Making): Promise<void> {
  const draft = `${clusterDir}.new`
  const passwordFile = `${clusterDir}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  giveTo(account, draft)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(account, passwordFile)
  checkReach(account, initdb)
  const { program, args } = account.command(initdb, [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--text-search-config=simple',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ])
  try {
    await promisify(execFile)(program, args, { env: serverEnvironment(), cwd: draft, ...account.ids })
    renameSync(draft, clusterDir)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw new EmbeddedRefusal(`The built-in PostgreSQL could not be set up in ${clusterDir}: ${lastLine(error)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function lastLine(error: unknown): string {
  const told = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : ''
  const text = told.trim() || String(error)
  return text.trim().split('\n').at(-1) ?? ''
}
