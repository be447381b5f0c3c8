import { connect } from './database'

type TextColumn = { table: string; column: string; type: 'text' | '_text' }

/** Columns whose keys the walls are made of get the canary added, not put in their place. */
const KEYS = ['case_key.key', 'question_key.key']

/**
 * Puts a canary into every text column of every row of the tables, as the catalogue knows them now, so that a new column
 * is covered too. Returns the columns that take only certain values.
 */
export async function plantCanaries(tables: readonly string[], canary: string): Promise<string[]> {
  const client = await connect('superuser')
  const refused: string[] = []
  try {
    const { rows } = await client.query<TextColumn>(
      `select c.table_name as "table", c.column_name as "column", c.udt_name as type from information_schema.columns c
       where c.table_schema = 'public' and c.table_name = any($1) and c.udt_name in ('text', 'varchar', '_text')
         and c.is_generated = 'NEVER' order by 1, 2`,
      [tables],
    )
    await client.query('begin; set local session_replication_role = replica')
    for (const { table, column, type } of rows) {
      await client.query('savepoint planting')
      const planted = await client.query(plant(table, column, type, canary)).then(
        ({ rowCount }) => rowCount ?? 0,
        () => null,
      )
      if (planted === 0) throw new Error(`${table} is empty: nothing can be planted in it`)
      if (planted !== null) continue
      await client.query('rollback to savepoint planting')
      refused.push(`${table}.${column}`)
    }
    await client.query('commit')
  } finally {
    client.release(true)
  }
  return refused
}

function plant(table: string, column: string, type: string, canary: string): string {
  if (KEYS.includes(`${table}.${column}`)) {
    const owner = table === 'case_key' ? 'case_id' : 'question_id'
    return `insert into ${table} (${owner}, key) select distinct ${owner}, '${canary}' from ${table}`
  }
  if (type === '_text') return `update ${table} set ${column} = ${column} || '${canary}'::text`
  return `update ${table} set ${column} = '${canary}' || substr(md5(ctid::text), 1, 5)`
}
