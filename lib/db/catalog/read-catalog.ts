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
  const found = new Map<string, string>()
  for (const { kind, name, definition } of rows) {
    const what = `${kind} ${anyMonth(name)}`
    const digest = digestOf(anyMonth(definition ?? ''))
    const known = found.get(what)
    found.set(what, known === undefined || known === digest ? digest : 'differs between months')
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The access log gets a partition each month; every one must be like the one for all other months. */
const anyMonth = (text: string) => text.replace(/\baccess_log_\d{4}_\d{2}/g, 'access_log_rest')

function digestOf(definition: string): string {
  return createHash('sha256').update(plainDefinition(definition)).digest('hex').slice(0, 16)
}
