import { createHash } from 'node:crypto'
import { CATALOG_STATEMENTS } from './catalog-statements'
import { plainDefinition } from './plain-definition'

/** What a database is made of: `<kind> <name>` to a digest of its definition. */
export type Catalog = Readonly<Record<string, string>>

export type CatalogRow = { kind: string; name: string; definition: string | null }

/** Goes before the statement, in its transaction: names are written without their schema then. */
export const CATALOG_PATH = 'SET LOCAL search_path = public, pg_catalog'

/** Reads only the system's own tables, so that any role may ask. */
export const CATALOG_STATEMENT = Object.entries(CATALOG_STATEMENTS)
  .map(([kind, statement]) => `SELECT '${kind}' AS kind, name::text, definition::text FROM (${statement}) AS "${kind}"`)
  .join(' UNION ALL ')

export function catalogOf(rows: readonly CatalogRow[]): Catalog {
  const found = rows.map(({ kind, name, definition }) => [`${kind} ${name}`, digestOf(definition ?? '')] as const)
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function digestOf(definition: string): string {
  return createHash('sha256').update(plainDefinition(definition)).digest('hex').slice(0, 16)
}
