import { execFile } from 'node:child_process'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { promisify } from 'node:util'
import { makeClient } from '@/lib/db/make-client'
import { startScratchCluster, type ScratchCluster } from '../../lib/db/embedded/scratch-cluster'
import { migrate } from '../../lib/db/migrate'
import { Unreachable } from './unreachable'

const run = promisify(execFile)
const DATABASE = 'restored'
/** What pg_dump's own formats begin with; a plain dump is SQL. */
const ARCHIVE = 'PGDMP'
const MOST_SCHEMA = 256 * 1024 * 1024

/**
 * Restores a dump into a server of its own, which is gone afterwards, and answers what `look` finds there. Needs the
 * programs pg_restore and psql, of the version that dumped or a later one.
 */
export async function withRestored<T>(file: string, look: (url: string) => Promise<T>): Promise<T> {
  const isArchive = beginsWith(file, ARCHIVE)
  const cluster = await startScratchCluster()
  try {
    const url = cluster.urlFor(DATABASE, 'superuser')
    // The roles of the application belong to the whole server: another database of it makes them.
    await migrate(cluster.urlFor('ua', 'owner'))
    const schema = isArchive
      ? await output('pg_restore', ['--schema-only', '--file=-', file])
      : readFileSync(file, 'utf8')
    await makeRoom(cluster, rolesIn(schema))
    await (isArchive
      ? output('pg_restore', ['--exit-on-error', '--dbname', url, file])
      : output('psql', ['--quiet', '--no-psqlrc', '--set', 'ON_ERROR_STOP=1', '--dbname', url, '--file', file]))
    return await look(url)
  } finally {
    await cluster.stop()
  }
}

function beginsWith(file: string, mark: string): boolean {
  try {
    const [handle, bytes] = [openSync(file, 'r'), Buffer.alloc(mark.length)]
    readSync(handle, bytes)
    closeSync(handle)
    return bytes.toString('latin1') === mark
  } catch {
    throw new Unreachable(`The dump ${file} cannot be read.`)
  }
}

/** Whoever owns something, or is granted something, in the dump. */
function rolesIn(schema: string): string[] {
  const named = schema.matchAll(/^(?:ALTER .* OWNER TO|GRANT .* TO|CREATE POLICY .* TO) ("[^"]+"|\w+)/gm)
  return [...new Set([...named].map(([, role = '']) => role.replaceAll('"', '')))].filter((role) => role !== 'PUBLIC')
}

async function makeRoom(cluster: ScratchCluster, roles: string[]): Promise<void> {
  const client = makeClient({ connectionString: cluster.superuserUrl })
  await client.connect()
  try {
    for (const role of roles) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
      if (rowCount === 0) await client.query(`CREATE ROLE ${client.escapeIdentifier(role)} NOLOGIN`)
    }
    await client.query(`CREATE DATABASE ${DATABASE} TEMPLATE template0`)
    // The one right that a dump does not carry, and db:migrate puts back.
    await client.query(`REVOKE TEMPORARY ON DATABASE ${DATABASE} FROM PUBLIC`)
  } finally {
    await client.end()
  }
}

async function output(program: string, args: string[]): Promise<string> {
  try {
    return (await run(program, args, { maxBuffer: MOST_SCHEMA })).stdout
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string }
    const [first = ''] = stderr.trim().split('\n')
    throw new Unreachable(
      code === 'ENOENT'
        ? `To read a dump, ${program} must be on this machine: install PostgreSQL's client programs.`
        : `The dump could not be restored: ${first || `${program} failed`}`,
    )
  }
}
