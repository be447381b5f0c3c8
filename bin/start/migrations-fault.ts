import type { compareMigrations } from '../../lib/db/migrate'

/** Why this version does not fit the database, in one sentence, or null. */
export function migrationsFault({ pending, later }: Awaited<ReturnType<typeof compareMigrations>>): string | null {
  if (pending.length > 0) return `The database lacks ${pending.length} of the migrations: run npm run db:migrate first.`
  if (later.length === 0) return null
  return `The database has migrations of a later version (${later.join(', ')}): start that version, or restore the backup from before it.`
}
