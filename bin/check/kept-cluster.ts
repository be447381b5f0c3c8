import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { makeClient } from '@/lib/db/make-client'

type Kept = { addresses: string; made: string }

/** What its template database is made of. */
const MADE_FROM = ['prisma/migrations', 'prisma/events.json', 'lib/db', 'tests/support/scratch-cluster.ts']
const READY_WITHIN_MS = 120_000
const LOOK_EVERY_MS = 100
const MOST_STARTS = 3
const NO_PROCESS = 2 ** 30

/** Where the one that is kept is written down, for this folder's sources: it ends once that is gone. */
export const keptFile = (root = process.cwd()): string =>
  join(root, 'node_modules', '.cache', `upphandlingsakuten-${digest(resolve(root)).slice(0, 12)}`, 'cluster.json')

/** The addresses of the PostgreSQL that is kept between runs, or null where there is none of these migrations. */
export async function findKept(file = keptFile()): Promise<string | null> {
  const kept = read(file)
  if (!kept) return null
  if (kept.made !== madeOf() || !(await answers(kept.addresses))) {
    endKept(file)
    return null
  }
  utimesSync(file, new Date(), new Date())
  return kept.addresses
}

/**
 * The same, started where there is none: by a process of its own, that ends by itself when nobody has asked for long. Where
 * another is about to start or to stop it is waited for. Null where none could be started.
 */
export async function keepCluster(file = keptFile()): Promise<string | null> {
  const there = await findKept(file)
  if (there) return there
  mkdirSync(dirname(file), { recursive: true })
  let [begun, running] = [0, false]
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until;) {
    const kept = read(file)
    if (kept) return kept.addresses
    if (!running && !isClaimed(file)) {
      if (++begun > MOST_STARTS) return null
      running = true
      const keeper = spawn(
        process.execPath,
        ['--conditions=react-server', '--import', 'tsx', join('bin', 'check', 'keep.ts'), file],
        { detached: true, stdio: 'ignore' },
      )
      keeper.once('error', () => (running = false)).once('exit', () => (running = false))
      keeper.unref()
    }
    await new Promise((resume) => setTimeout(resume, LOOK_EVERY_MS))
  }
  return null
}

/** Held by the one process that starts or keeps the cluster of this file. */
export const claimOf = (file: string): string => `${file}.claim`

/** Whether a process that lives holds it: one that was killed holds nothing. */
export function isClaimed(file: string): boolean {
  try {
    return process.kill(Number(readFileSync(claimOf(file), 'utf8')) || NO_PROCESS, 0)
  } catch {
    return false
  }
}

/** It stops as soon as no test uses it. */
export const endKept = (file = keptFile()): void => rmSync(file, { force: true })

/** The sources that a template database was made of, as a digest. */
export function madeOf(): string {
  const files = MADE_FROM.flatMap((place) =>
    /\.\w+$/.test(place) ? [place] : readdirSync(place, { recursive: true }).map((name) => join(place, String(name))),
  )
  const written = files.filter((name) => /\.\w+$/.test(name) && !name.includes('generated')).sort()
  return digest(written.map((name) => `${name}\n${readFileSync(name, 'utf8')}`).join('\n'))
}

function read(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return null
  }
}

async function answers(addresses: string): Promise<boolean> {
  const { superuser = '' } = JSON.parse(addresses) as Record<string, string>
  const client = makeClient({ connectionString: superuser.replace('__database__', 'postgres') })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
