import { listIn, readChecks } from '@/tests/prisma/support/check-lists'
import { asSuperuser } from '@/tests/support/database'

/** Columns of a row with what stands in them, in SQL. */
export type Columns = Readonly<Record<string, string>>
type Column = { table: string; column: string; type: string; filled: boolean; nullable: boolean }
export type Rows = {
  row(table: string, columns?: Columns): string
  valueFor(table: string, column: string): string
  typeOf(table: string, column: string): string
}

const BY_TYPE: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `'x' || :n`,
  smallint: '1',
  integer: ':n',
  bigint: ':n',
  boolean: 'false',
  date: `date '2026-01-01' + :n % 300`,
  'timestamp with time zone': 'now()',
  jsonb: `'{}'`,
  bytea: 'sha256(:n::text::bytea)',
  xid8: 'pg_current_xact_id()',
  'character varying': `gen_random_uuid()::text`,
  inet: `'127.0.0.1'`,
}

/** Writes rows of any table: what a column must have and its table does not give is any value of its type, or a code of its list. */
export async function readRows(known: Readonly<Record<string, Columns>>): Promise<Rows> {
  const columns = await asSuperuser<Column>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
       a.atthasdef or a.attidentity <> '' as filled, not a.attnotnull as nullable
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = '' order by a.attnum`,
  )
  const codes = new Map(
    (await readChecks()).flatMap(({ table, rule }) => {
      const list = listIn(rule)
      return list ? [[`${table}.${list.column}`, list.codes[0] ?? ''] as const] : []
    }),
  )

  const typeOf = (table: string, column: string) =>
    columns.find((one) => one.table === table && one.column === column)?.type ?? 'unknown'

  function valueFor(table: string, column: string): string {
    const said = known[table]?.[column]
    if (said !== undefined) return said
    const type = typeOf(table, column)
    const code = codes.get(`${table}.${column}`)
    if (code !== undefined) return type.endsWith('[]') ? `array['${code}']` : `'${code}'`
    return type.endsWith('[]') ? `'{}'` : (BY_TYPE[type] ?? `no value of type ${type}`)
  }

  let n = 0
  return {
    typeOf,
    valueFor,
    row(table, given = {}) {
      const needed = columns.filter((one) => one.table === table && !one.filled && !one.nullable)
      const names = [...new Set([...needed.map(({ column }) => column), ...Object.keys({ ...known[table], ...given })])]
      n += 1
      const values = names.map((name) => (given[name] ?? valueFor(table, name)).replace(/(?<!:):n\b/g, String(n)))
      return `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) overriding system value
        values (${values.join(', ')})`
    },
  }
}
