import { asSuperuser } from '@/tests/support/database'
import { REFERENCES, REFERENCES_BESIDE } from '../references'
import { withIds } from './hostile'
import type { Mutant } from './prove'
import type { Rows } from './rows'

export type Reference = { table: string; name: string; columns: string[]; triggers: string[] }

/** Every foreign key, with the triggers by which PostgreSQL keeps it. */
export function readReferences(): Promise<Reference[]> {
  return asSuperuser<Reference>(
    `select c.relname as table, k.conname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any(k.conkey)
         and a.attgenerated = '') as columns,
       array(select t.tgname::text from pg_trigger t where t.tgconstraint = k.oid and t.tgrelid = c.oid order by 1) as triggers
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and not c.relispartition order by 1, 2`,
  )
}

/** For each a row that names what is not there. */
export function mutantsOfReferences(references: readonly Reference[], rows: Rows): Mutant[] {
  return references
    .filter(({ table, name }) => REFERENCES[table]?.includes(name))
    .map(({ table, name, columns, triggers }) => ({
      guard: `reference ${table}.${name}`,
      hostile: withIds(
        rows.row(table, {
          ...Object.fromEntries(columns.map((column) => [column, rows.valueFor(table, column)])),
          ...REFERENCES_BESIDE[name],
        }),
      ),
      refused: { code: '23503', constraint: name },
      on: triggers.map((trigger) => `alter table ${table} enable trigger "${trigger}"`).join(';'),
    }))
}
