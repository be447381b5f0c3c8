import { asSuperuser } from '@/tests/support/database'
import { modelsInSchema, type Column } from './support/prisma-schema'

type StoredColumn = {
  table: string
  is_view: boolean
  column: string
  type: string
  nullable: boolean
  filled_in: boolean
}

/** What Prisma calls the types of PostgreSQL that are in use. Another type here is a choice to be made. */
const PRISMA_TYPES: Record<string, string> = {
  uuid: 'String Uuid',
  text: 'String',
  varchar: 'String VarChar',
  int2: 'Int SmallInt',
  int4: 'Int',
  int8: 'BigInt',
  bool: 'Boolean',
  date: 'DateTime Date',
  timestamptz: 'DateTime Timestamptz',
  _timestamptz: 'DateTime Timestamptz',
  jsonb: 'Json',
  _int4: 'Int',
  _text: 'String',
  _uuid: 'String Uuid',
  bytea: 'Bytes',
  inet: 'String Inet',
  xid8: 'xid8',
  tsvector: 'tsvector',
}

/** Filled in before the row is checked, by a trigger: to Prisma a default, to the catalogue none. */
const FILLED_BY_TRIGGER = [
  'ledger_entry.seq',
  'ledger_entry.before',
  'ledger_entry.cap_minutes',
  'training_registration.queue_no',
  'training_registration.status',
  'checkpoint.no',
  'checkpoint.root',
  'checkpoint.companies',
  'checkpoint.unequal',
]

const declared = modelsInSchema()
const models = declared.filter(({ kind }) => kind === 'model')
const views = declared.filter(({ kind }) => kind === 'view')
let stored: StoredColumn[]
let keys: { table: string; key: string }[]

beforeAll(async () => {
  // What only the database's own functions look through is no view of the application's.
  const ours = `n.nspname = 'public' and not c.relispartition and c.relname <> '_prisma_migrations'
    and (c.relkind <> 'v' or has_table_privilege('ua_application', c.oid, 'select'))`
  stored = await asSuperuser<StoredColumn>(
    `select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
       c.relkind = 'v' as is_view, a.atthasdef or a.attidentity <> '' as filled_in
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_type t on t.oid = a.atttypid
     where c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped and ${ours} order by 1, a.attnum`,
  )
  keys = await asSuperuser<{ table: string; key: string }>(
    `select c.relname as table, concat(case k.contype when 'p' then 'primary ' else 'unique ' end,
       (select string_agg(a.attname, ',' order by place) from unnest(k.conkey) with ordinality x (num, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = num)) as key
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype in ('p', 'u') and ${ours}`,
  )
})

const columnsOf = (table: string) => stored.filter((column) => column.table === table)
const namesOf = (wanted: (column: StoredColumn) => boolean) =>
  [...new Set(stored.filter(wanted).map(({ table }) => table))].sort(compare)
const compare = (left: string, right: string) => (left < right ? -1 : 1)

it('the schema has a model for every table and no other', () => {
  expect(models.map(({ table }) => table).sort(compare)).toEqual(namesOf((column) => !column.is_view))
})

it('the schema has a view for every view and no other', () => {
  expect(views.map(({ table }) => table).sort(compare)).toEqual(namesOf((column) => column.is_view))
})

it('every view is read with the rights of its reader', async () => {
  const others = await asSuperuser(
    `select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
       and not coalesce('security_invoker=true' = any(reloptions), false)`,
  )
  expect(others).toEqual([])
})

// What may be empty is not known of a view's columns: there the schema says it alone.
it.each(views.map((view) => [view.name, view] as const))(
  'view %s has the columns that are there, with their types',
  (_name, { table, columns }) => {
    const said = [...columns].map(([column, { type, list }]) => ({ column, type, list }))
    const held = columnsOf(table).map(({ column, type }) => ({
      column,
      type: PRISMA_TYPES[type] ?? `unknown: ${type}`,
      list: type.startsWith('_'),
    }))
    expect(said.sort((a, b) => compare(a.column, b.column))).toEqual(held.sort((a, b) => compare(a.column, b.column)))
  },
)

it('every field is named as its column, so that a list of fields can be read as columns', () => {
  const named = declared.flatMap(({ table, fields }) =>
    [...fields].map(([field, column]) => ({ table, field, column })),
  )
  const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  expect(named.filter(({ field, column }) => snake(field) !== column)).toEqual([])
})

describe.each(models.map((model) => [model.name, model] as const))(
  'model %s',
  (_name, { table, columns, keys: declared }) => {
    it('has the columns of its table, with their types, and says which may be empty and which fill themselves in', () => {
      const said = [...columns].map(([column, field]) => ({ column, ...factsOf(field) }))
      const held = columnsOf(table).map(({ column, type, nullable, filled_in }) => ({
        column,
        type: PRISMA_TYPES[type] ?? `unknown: ${type}`,
        nullable,
        list: type.startsWith('_'),
        filledIn: filled_in || FILLED_BY_TRIGGER.includes(`${table}.${column}`),
      }))
      expect(said.sort((a, b) => compare(a.column, b.column))).toEqual(held.sort((a, b) => compare(a.column, b.column)))
    })

    it('has its primary key, and no unique key the table lacks', () => {
      const held = keys.filter((stored) => stored.table === table).map(({ key }) => key)
      expect(declared.filter((key) => key.startsWith('primary'))).toEqual(
        held.filter((key) => key.startsWith('primary')),
      )
      expect(declared.filter((key) => !held.includes(key))).toEqual([])
    })
  },
)

function factsOf({ type, nullable, list, filledIn }: Column) {
  return { type, nullable, list, filledIn }
}
