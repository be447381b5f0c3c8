import expected from './expected.json'
import type { Catalog } from './read-catalog'

export type CatalogDifference = { what: string; is: 'missing' | 'changed' | 'unexpected' }

/** What the migrations of this build make: `npm run docs:database` writes it again, a test says when it must. */
export const EXPECTED_CATALOG: Catalog = expected.objects

/** How a database differs from what the migrations make; empty when it does not. */
export function compareCatalog(found: Catalog, made: Catalog = EXPECTED_CATALOG): CatalogDifference[] {
  const names = [...new Set([...Object.keys(made), ...Object.keys(found)])].sort()
  return names
    .filter((what) => made[what] !== found[what])
    .map((what) => ({
      what,
      is: found[what] === undefined ? 'missing' : made[what] === undefined ? 'unexpected' : 'changed',
    }))
}

/** For the terminal: the first differences in one sentence. */
export function sayDifferences(differences: readonly CatalogDifference[]): string {
  const [first] = differences
  if (!first) return 'The database is what the migrations make.'
  const others = differences.length > 1 ? `, and ${differences.length - 1} more` : ''
  return `The database is not what the migrations make: ${first.what} is ${first.is}${others}. Run npm run db:check.`
}
