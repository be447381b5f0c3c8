import { asSuperuser } from '@/tests/support/database'
import type { Mutant } from './prove'
import type { Rows } from './rows'

export type Secured = { table: string; name: 'enabled' | 'forced' }

/** Tables whose rows are shown to some, and those where that holds for their owner too. */
export function readRowSecurity(): Promise<Secured[]> {
  return asSuperuser<Secured>(
    `select c.relname as table, n.name from pg_class c, (values ('enabled'), ('forced')) n (name)
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and case n.name when 'forced' then c.relforcerowsecurity else c.relrowsecurity end order by 1, 2`,
  )
}

/** What a role that no policy shows anything to may read: the room with nobody in it, or the owner without an errand. */
export function mutantsOfRowSecurity(secured: readonly Secured[], rows: Rows): Mutant[] {
  return secured.map(({ table, name }) => ({
    guard: `row security ${table}.${name}`,
    given: [rows.row(table)],
    hostile: `set local role ${name === 'forced' ? 'ua_owner' : 'ua_buyers_line'}`,
    shows: `select not exists (select from ${table})`,
    off: `alter table ${table} ${name === 'forced' ? 'no force' : 'disable'} row level security`,
  }))
}
