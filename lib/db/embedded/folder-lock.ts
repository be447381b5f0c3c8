import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { errorCode } from './error-code'
import { isAlive, startMark } from './process-identity'
import { EmbeddedRefusal } from './refusal'

const holderSchema = z.object({ pid: z.int().positive(), mark: z.string(), purpose: z.string() })
export type Holder = z.infer<typeof holderSchema>

export type FolderLock = { release(): void }

const lockPath = (dataDir: string) => path.join(dataDir, 'start.lock')

/** The living process that uses the folder, if any. */
export function holderOf(dataDir: string): Holder | undefined {
  const holder = parse(read(lockPath(dataDir)))
  return holder && isAlive(holder.pid) && startMark(holder.pid) === holder.mark ? holder : undefined
}

/** Takes the folder for this process. Refuses when a living process has it; a dead one's mark is taken over. */
export function lockFolder(dataDir: string, purpose: string): FolderLock {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = lockPath(dataDir)
  const draft = `${file}.${process.pid}`
  const own = JSON.stringify({ pid: process.pid, mark: startMark(process.pid), purpose } satisfies Holder)
  writeFileSync(draft, own, { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (linked(draft, file)) return { release: () => releaseOwn(file, own) }
      const holder = holderOf(dataDir)
      if (holder) {
        throw new EmbeddedRefusal(
          `The folder ${dataDir} is in use by process ${holder.pid} (${holder.purpose}): stop it first, or set DATA_DIR to another folder.`,
        )
      }
      removeStale(file)
    }
    throw new EmbeddedRefusal(`The folder ${dataDir} cannot be locked: remove ${file} if nothing uses it.`)
  } finally {
    rmSync(draft, { force: true })
  }
}

function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead holder's mark away. Should another process have taken the folder meanwhile, its mark is put back. */
function removeStale(file: string): void {
  const stale = read(file)
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside) !== stale) linked(aside, file)
  rmSync(aside, { force: true })
}

function releaseOwn(file: string, own: string): void {
  if (read(file) === own) rmSync(file, { force: true })
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function parse(text: string | undefined): Holder | undefined {
  try {
    return text === undefined ? undefined : holderSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
