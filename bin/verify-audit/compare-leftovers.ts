import type { ClientBase } from 'pg'
import { fault, type Fault } from './faults'

/** What a transaction leaves behind only when a rule was off, and what would stop or mislead the next one. */
const LEFTOVERS = `
  SELECT 'row-untold' AS kind, format('table %s, row %s', table_name, coalesce(row_name, 'without a name')) AS place,
    'its change was committed and waits to be told' AS text FROM untold_change
  UNION ALL
  SELECT 'number', 'events', format('the next would be number %s, and %s is there', s.last_value + 1, m.no)
  FROM audit_event_no s, (SELECT max(no) AS no FROM audit_event) m WHERE m.no > s.last_value`

const SALTS = `SELECT table_name AS "table", count(*)::int AS count FROM row_salt GROUP BY 1 ORDER BY 1`

/** `salted`: how many rows of each table met their salt. What is left goes with no row, and might tell what a gone one held. */
export async function compareLeftovers(
  client: ClientBase,
  salted: ReadonlyMap<string, number>,
  faults: Fault[],
): Promise<void> {
  const { rows } = await client.query<{ kind: 'row-untold' | 'number'; place: string; text: string }>(LEFTOVERS)
  for (const { kind, place, text } of rows) faults.push(fault(kind, place, text))
  const { rows: kept } = await client.query<{ table: string; count: number }>(SALTS)
  for (const { table, count } of kept) {
    const over = count - (salted.get(table) ?? 0)
    if (over > 0) faults.push(fault('salt', `table ${table}`, `${over} salts belong to no row`))
  }
}
