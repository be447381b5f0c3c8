import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Secrets } from '../../lib/config/secrets-file'
import { remakeDatabase } from '../../lib/db/embedded/make-database'
import type { Embedded } from '../../lib/db/embedded/start-embedded'

const markPath = (dataDir: string) => path.join(dataDir, 'demo-data')

/** The trail cannot be deleted from, so after an interrupted seed the database is dropped and created again. */
export async function removeHalfSeeded(dataDir: string, database: Embedded, secrets: Secrets): Promise<void> {
  if (!existsSync(markPath(dataDir)) || readFileSync(markPath(dataDir), 'utf8').trim() !== 'begun') return
  await remakeDatabase(database.superuserUrl, secrets.database)
  forgetDemo(dataDir)
}

/** Whether the demo data was ever begun in this folder. */
export const isMarked = (dataDir: string): boolean => existsSync(markPath(dataDir))

export function mark(dataDir: string, how: 'begun' | 'done'): void {
  writeFileSync(markPath(dataDir), `${how}\n`, { flush: true })
}

export function forgetDemo(dataDir: string): void {
  rmSync(markPath(dataDir), { force: true })
}
