import type { ClientBase } from 'pg'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { compareCatalog } from '../../lib/db/catalog/compare-catalog'
import { catalogOf, CATALOG_PATH, CATALOG_STATEMENT, type CatalogRow } from '../../lib/db/catalog/read-catalog'
import { fault, type Fault } from './faults'

const DECLARED = `
  SELECT coalesce(jsonb_agg(to_jsonb(f) || jsonb_build_object('tells', coalesce((
    SELECT jsonb_agg(to_jsonb(t) - '{type,table_name}'::text[] || jsonb_build_object('table', table_name)
      ORDER BY table_name COLLATE "C", op, way) FROM event_tells t WHERE t.type = f.type), '[]')) ORDER BY f.type COLLATE "C"), '[]') AS events
  FROM event_form f`

/** Tables, triggers, functions, policies and rights as the migrations make them, and the events as they are declared. */
export async function compareGuards(client: ClientBase, faults: Fault[]): Promise<void> {
  await client.query(CATALOG_PATH)
  const { rows: found } = await client.query<CatalogRow>(CATALOG_STATEMENT)
  for (const { what, is } of compareCatalog(catalogOf(found))) faults.push(fault('guard', what, `it is ${is}`))
  const { rows } = await client.query<{ events: unknown }>(DECLARED)
  const declared: unknown = JSON.parse(readFileSync(path.resolve(process.cwd(), 'prisma/events.json'), 'utf8'))
  if (!isDeepStrictEqual(rows[0]?.events, declared))
    faults.push(fault('guard', 'declared events', 'they are not those of this version'))
}
