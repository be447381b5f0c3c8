import { asSuperuser } from '@/tests/support/database'
import { ONCE } from '../once'
import { withIds } from './hostile'
import type { Mutant } from './prove'
import type { Rows } from './rows'

export type Index = { table: string; name: string; key: string[]; of_constraint: boolean }

/** Every unique index but those of primary keys. */
export function readUniqueIndexes(): Promise<Index[]> {
  return asSuperuser<Index>(
    `select c.relname as table, i.relname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any(x.indkey)) as key,
       exists (select from pg_constraint k where k.conindid = i.oid and k.contype = 'u') as of_constraint
     from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
     where c.relnamespace = 'public'::regnamespace and not c.relispartition and x.indisunique and not x.indisprimary
       and c.relname <> '_prisma_migrations' order by 1, 2`,
  )
}

/** For each the second of two rows that are the same in its columns and differ in all others. */
export function mutantsOfIndexes(indexes: readonly Index[], rows: Rows): Mutant[] {
  return indexes.flatMap(({ table, name, of_constraint }) => {
    const [ofTable, same, beside = {}] = ONCE[name] ?? []
    if (ofTable !== table || same === undefined) return []
    const columns = same.split(', ').filter((column) => column !== '')
    const first = Object.fromEntries(columns.map((column) => [column, rows.valueFor(table, column)]))
    const again = Object.fromEntries(
      columns.map((column) => [column, `(select ${column} from ${table} where xmin = pg_current_xact_id()::xid)`]),
    )
    return {
      guard: `unique ${table}.${name}`,
      given: [withIds(rows.row(table, { ...first, ...beside }))],
      hostile: withIds(rows.row(table, { ...beside, ...again })),
      refused: { code: '23505', constraint: name },
      off: of_constraint ? `alter table ${table} drop constraint ${name} cascade` : `drop index ${name}`,
    }
  })
}
