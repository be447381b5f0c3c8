import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type MigrationFile = { name: string; sql: string; checksum: string }

export function migrationsFolder(): string {
  return path.resolve(process.cwd(), 'prisma/migrations')
}

/** In the order they are applied: by folder name, which begins with a timestamp. */
export function readMigrations(folder: string): MigrationFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: checksumOf(sql) }
    })
}

/** Prisma's: SHA-256 of the text, in hexadecimal. */
export function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}

/** As Prisma does, a file checked out with other line endings counts as unchanged. */
export function isUnchanged(file: MigrationFile, checksum: string): boolean {
  const unix = file.sql.replaceAll('\r\n', '\n')
  return [file.checksum, checksumOf(unix), checksumOf(unix.replaceAll('\n', '\r\n'))].includes(checksum)
}
