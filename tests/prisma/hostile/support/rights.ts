import { DatabaseError, type PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { MAY_CALL } from '../functions'
import { APPLICATION, BUYERS_LINE } from '../rights'

type Right = { select?: string; insert?: string; update?: string; delete?: true }
/** By table or view: the columns, `*` for all of them. */
export type Rights = Readonly<Record<string, Right>>
export type Column = { table: string; column: string; is_view: boolean }

const RIGHTS: Readonly<Record<string, Rights>> = { ua_application: APPLICATION, ua_buyers_line: BUYERS_LINE }
export const ROLES = Object.keys(RIGHTS)
/** Of one's own tables, never given to anybody else. */
const OWNERS = ['truncate', 'references', 'trigger'] as const

export function readColumns(): Promise<Column[]> {
  return asSuperuser<Column>(
    `select c.relname as table, a.attname as column, c.relkind = 'v' as is_view
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by 1, a.attnum`,
  )
}

/** Statements about no row, so that they ask for nothing but the right. */
const STATEMENTS: Readonly<Record<'select' | 'insert' | 'update', (table: string, column: string) => string>> = {
  select: (table, column) => `select "${column}" from ${table} where false`,
  insert: (table, column) => `insert into ${table} ("${column}") overriding system value select null where false`,
  update: (table, column) => `update ${table} set "${column}" = default where false`,
}

/** Each right of the role that is another than declared: given and not to be, or to be and not given. */
export async function rightsThatDiffer(
  client: PoolClient,
  role: string,
  columns: readonly Column[],
): Promise<string[]> {
  const held = RIGHTS[role] ?? {}
  const differing: string[] = []
  const ask = async (what: string, expected: boolean, statement: string) => {
    if ((await mayDo(client, statement)) !== expected)
      differing.push(`${what} is ${expected ? 'refused' : 'let through'}`)
  }
  await client.query(`begin; set local role ${role}`)
  for (const { table, column, is_view } of columns)
    for (const [right, statement] of Object.entries(STATEMENTS) as [
      keyof typeof STATEMENTS,
      (typeof STATEMENTS)['select'],
    ][]) {
      if (is_view && right !== 'select') continue
      const said = held[table]?.[right]
      const may = said === '*' || (said?.split(', ').includes(column) ?? false)
      await ask(`${right} ${table}.${column}`, may, statement(table, column))
    }
  for (const table of new Set(columns.filter(({ is_view }) => !is_view).map(({ table }) => table)))
    await ask(`delete from ${table}`, held[table]?.delete ?? false, `delete from ${table} where false`)
  await client.query('rollback')
  return differing
}

/** What is declared of a table or a column that is not there. */
export function rightsOfNothing(columns: readonly Column[]): string[] {
  const there = new Set(columns.flatMap(({ table, column }) => [table, `${table}.${column}`]))
  return Object.values(RIGHTS).flatMap((rights) =>
    Object.entries(rights)
      .flatMap(([table, { select = '', insert = '', update = '' }]) => [
        table,
        ...[select, insert, update].flatMap((said) => said.split(', ')).map((column) => `${table}.${column}`),
      ])
      .filter((name) => !/\.\*?$/.test(name) && !there.has(name)),
  )
}

/** Rights that only an owner has, and functions beyond those that are declared: read, not tried. */
export async function rightsBeyond(role: string): Promise<string[]> {
  const owned = await asSuperuser<{ what: string }>(
    `select p || ' ' || c.relname as what from pg_class c, unnest($2::text[]) p
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege($1, c.oid, p)
     union all select 'sequence ' || seqrelid::regclass from pg_sequence where has_sequence_privilege($1, seqrelid, 'usage, select, update')`,
    [role, OWNERS],
  )
  return owned.map(({ what }) => what)
}

type Called = { name: string; call: string }

/** Each function that the role may call and is not to, or is to and may not. */
export async function callsThatDiffer(client: PoolClient, role: string): Promise<string[]> {
  const functions = await asSuperuser<Called>(
    // In a row of its own: a strict function of nothing is never called, and its right never asked for.
    `select p.oid::regprocedure::text as name,
       format('select %s(%s) from (select %s offset 0) given', p.proname,
         array_to_string(array(select 'a' || n from generate_series(1, p.pronargs) n), ', '),
         coalesce((select string_agg(format('null::%s as a%s', format_type(t, null), n), ', ' order by n)
           from unnest(p.proargtypes::oid[]) with ordinality a (t, n)), '')) as call
     from pg_proc p where p.pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`,
  )
  const declared = MAY_CALL[role] ?? []
  const differing = declared.filter((name) => !functions.some((one) => one.name === name))
  await client.query(`begin; set local role ${role}`)
  for (const { name, call } of functions)
    if ((await mayDo(client, call, `permission denied for function ${name.split('(')[0]}`)) !== declared.includes(name))
      differing.push(name)
  await client.query('rollback')
  return differing
}

/** Whether it is let through, or refused for another reason than that it may not. */
async function mayDo(client: PoolClient, statement: string, refusal = 'permission denied'): Promise<boolean> {
  try {
    await client.query(`savepoint asked; ${statement}; rollback to asked; release asked`)
    return true
  } catch (error) {
    await client.query('rollback to asked; release asked')
    return !(error instanceof DatabaseError && error.code === '42501' && error.message.startsWith(refusal))
  }
}
