import { makeClient } from '@/lib/db/make-client'
import { catalogOf, CATALOG_PATH, CATALOG_STATEMENT, type Catalog, type CatalogRow } from './read-catalog'

/** What the database at this address is made of, for commands; the web server asks through its own pool. */
export async function findCatalog(url: string): Promise<Catalog> {
  const client = makeClient({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.query('BEGIN READ ONLY')
    await client.query(CATALOG_PATH)
    const { rows } = await client.query<CatalogRow>(CATALOG_STATEMENT)
    return catalogOf(rows)
  } finally {
    await client.end()
  }
}
