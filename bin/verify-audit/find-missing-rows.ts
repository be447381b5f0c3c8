import type { ClientBase } from 'pg'
import { fault, type Fault } from './faults'
import type { ToldRows } from './told-rows'

const BATCH = 500

/** Names the rows that the trail tells of and that are gone. Read again, since only hashes of their names were kept. */
export async function findMissingRows(client: ClientBase, told: ToldRows, faults: Fault[]): Promise<void> {
  if (told.missing() === 0) return
  const missing = new Set<string>()
  await client.query(
    `DECLARE told NO SCROLL CURSOR FOR SELECT canonical::jsonb -> 'rows' AS rows FROM audit_event WHERE canonical::jsonb ? 'rows'`,
  )
  for (;;) {
    const { rows: events } = await client.query<{ rows: string[] }>(`FETCH ${BATCH} FROM told`)
    for (const row of events.flatMap(({ rows }) => rows)) {
      const name = row.slice(0, row.lastIndexOf(' '))
      if (told.isMissing(name)) missing.add(name)
    }
    if (events.length < BATCH) break
  }
  await client.query('CLOSE told')
  for (const name of [...missing].sort()) {
    const [table, ...key] = name.split(' ')
    faults.push(fault('row-missing', `table ${table}, row ${key.join(' ')}`, 'the trail tells of it, and it is gone'))
  }
}
