import { asSuperuser } from '@/tests/support/database'
import { EXCLUDED } from '../once'
import { withIds } from './hostile'
import type { Mutant } from './prove'
import type { Rows } from './rows'

export type Exclusion = { table: string; name: string }

export function readExclusions(): Promise<Exclusion[]> {
  return asSuperuser<Exclusion>(
    `select c.relname as table, k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'x' and c.relnamespace = 'public'::regnamespace order by 1, 2`,
  )
}

export function mutantsOfExclusions(exclusions: readonly Exclusion[], rows: Rows): Mutant[] {
  return exclusions.flatMap(({ table, name }) =>
    (EXCLUDED[name] ?? []).map(([first, second]) => ({
      guard: `exclusion ${table}.${name}`,
      given: [withIds(rows.row(table, first))],
      hostile: withIds(rows.row(table, second)),
      refused: { code: '23P01', constraint: name },
      off: `alter table ${table} drop constraint ${name}`,
    })),
  )
}
