import fc from 'fast-check'
import { verify } from '@/bin/verify-audit/verify'
import { seedDemoData } from '@/prisma/seed/seed'
import { giveRightsBack } from '@/tests/support/changes'
import { asSuperuser, ownerUrl } from '@/tests/support/database'
import { tampered } from './support/tampered'

jest.setTimeout(300_000)

/** How many tamperings are tried; more by the variable, with another seed. */
const COUNT = Number(process.env.TAMPERINGS ?? 500)
const SEED = Number(process.env.TAMPERING_SEED ?? 20261129)
/** As many at a time as keep out of each other's way: each must be found in its own place. */
const AT_ONCE = 20

type Table = { name: string; mode: string; keys: string[]; columns: { name: string; type: string }[] }
type Tampering = { kind: string; sql: string; place: RegExp }

let tables: Table[]

beforeAll(async () => {
  await giveRightsBack()
  await seedDemoData(ownerUrl())
  tables = await asSuperuser<Table>(`
    select c.relname as name, split_part(encode(t.tgargs, 'escape'), '\\000', 1) as mode,
      array(select a from unnest(string_to_array(encode(t.tgargs, 'escape'), '\\000')) with ordinality x (a, n) where n > 1 and a <> '') as keys,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null))) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'change_leaves_an_event' order by 1`)
  tables = tables.filter(({ mode }) => mode !== 'hidden')
})

/** Another value of the column's type than it has. */
const OTHER: Record<string, (column: string) => string> = {
  text: (c) => `coalesce(${c}, '') || 'x'`,
  'character varying': (c) => `coalesce(${c}, '') || 'x'`,
  integer: (c) => `coalesce(${c}, 0) + 1`,
  bigint: (c) => `coalesce(${c}, 0) + 1`,
  boolean: (c) => `${c} is not true`,
  uuid: () => 'gen_random_uuid()',
  date: (c) => `coalesce(${c}, date '2020-01-01') - 1`,
  'timestamp with time zone': (c) => `coalesce(${c}, now()) - interval '1 second'`,
  'text[]': (c) => `coalesce(${c}, '{}') || 'x'::text`,
  'uuid[]': (c) => `coalesce(${c}, '{}') || gen_random_uuid()`,
  jsonb: () => `'{"x":1}'`,
  bytea: (c) => `${c} || '\\x00'::bytea`,
}

const rowsOf = new Map<string, Record<string, unknown>[]>()
async function rows({ name }: Table): Promise<Record<string, unknown>[]> {
  const known = rowsOf.get(name)
  if (known) return known
  const found = await asSuperuser<{ r: Record<string, unknown> }>(
    `select to_jsonb(t) as r from ${name} t order by t::text`,
  )
  rowsOf.set(
    name,
    found.map(({ r }) => r),
  )
  return rowsOf.get(name) ?? []
}

const literal = (value: unknown) => `'${String(value).replaceAll("'", "''")}'`
const quotedForRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const whereOf = (table: Table, row: Record<string, unknown>) =>
  table.keys.map((key) => `"${key}" = ${literal(row[key])}`).join(' and ')
const keyOf = (table: Table, row: Record<string, unknown>) =>
  quotedForRegExp(table.keys.map((key) => String(row[key])).join('/'))

/** One tampering with a row: a column is changed, the row is taken away, or another is put beside it. */
async function tamperingWith(table: Table, pick: number, how: number): Promise<Tampering | null> {
  const all = await rows(table)
  const row = all[pick % Math.max(all.length, 1)]
  if (!row) return null
  const place = new RegExp(`^row-(changed|missing|untold): table ${table.name}, row `)
  const exact =
    table.mode === 'named'
      ? place
      : new RegExp(`^row-(changed|untold): table ${table.name}, row ${keyOf(table, row)}: `)
  const missing =
    table.mode === 'named' ? place : new RegExp(`^row-missing: table ${table.name}, row ${keyOf(table, row)}: `)
  if (how % 8 === 0)
    return { kind: `${table.name} -`, sql: `delete from ${table.name} where ${whereOf(table, row)}`, place: missing }
  const columns = table.columns.filter(({ name, type }) => !table.keys.includes(name) && type in OTHER)
  const column = columns[how % Math.max(columns.length, 1)]
  if (!column)
    return { kind: `${table.name} -`, sql: `delete from ${table.name} where ${whereOf(table, row)}`, place: missing }
  const value = (OTHER[column.type] ?? (() => 'null'))(`"${column.name}"`)
  return {
    kind: `${table.name}.${column.name}`,
    sql: `update ${table.name} set "${column.name}" = ${value} where ${whereOf(table, row)}`,
    place: exact,
  }
}

it('the story is whole before, every row compared', async () => {
  const { faults, rows: compared } = await verify(ownerUrl())
  expect(faults).toEqual([])
  expect(compared).toBeGreaterThan(500)
})

it(`of ${COUNT} tamperings with rows, at random places of every table, every one is found where it is (seed ${SEED})`, async () => {
  const picks = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { numRuns: COUNT, seed: SEED })
  // What the story has no row of, nobody can tamper with.
  const told: Table[] = []
  for (const table of tables) if ((await rows(table)).length > 0) told.push(table)
  const kinds = new Set<string>()
  const unseen: string[] = []
  let tried = 0
  for (let from = 0; from < picks.length; from += AT_ONCE) {
    const batch: Tampering[] = []
    const taken = new Set<string>()
    for (const [table, pick, how] of picks.slice(from, from + AT_ONCE)) {
      const chosen = told[table % told.length]
      const tampering = chosen && (await tamperingWith(chosen, pick, how))
      if (!tampering || taken.has(tampering.sql.split(' where ')[1] ?? '')) continue
      taken.add(tampering.sql.split(' where ')[1] ?? '')
      batch.push(tampering)
    }
    const refused = new Set<string>()
    const { faults } = await tampered(async (client) => {
      for (const { sql } of batch) {
        // What a check, a key or a generated column refuses even of a superuser is no tampering.
        await client.query('savepoint one')
        await client.query(sql).then(
          () => client.query('release one'),
          async () => {
            refused.add(sql)
            await client.query('rollback to one')
          },
        )
      }
    })
    const said = faults.map(({ kind, place, text }) => `${kind}: ${place}: ${text}`)
    for (const { kind, sql, place } of batch.filter(({ sql }) => !refused.has(sql))) {
      tried += 1
      kinds.add(kind)
      if (!said.some((one) => place.test(one))) unseen.push(sql)
    }
  }
  expect(unseen).toEqual([])
  expect(kinds.size).toBeGreaterThan(100)
  expect(tried).toBeGreaterThan(COUNT / 2)
})

it('a row that is put beside the others is found, in every table that takes one', async () => {
  const taken: string[] = []
  const { faults } = await tampered(async (client) => {
    for (const { name, keys, columns } of tables) {
      const key = columns.find((column) => column.name === keys.at(-1))
      const copied = columns.map((column) =>
        column.name === key?.name ? (OTHER[key.type] ?? (() => 'null'))(`"${key.name}"`) : `"${column.name}"`,
      )
      const names = columns.map((column) => `"${column.name}"`).join(', ')
      await client.query('savepoint one')
      await client.query(`insert into ${name} (${names}) select ${copied.join(', ')} from ${name} limit 1`).then(
        async ({ rowCount }) => {
          if (rowCount) taken.push(name)
          await client.query('release one')
        },
        () => client.query('rollback to one'),
      )
    }
  })
  const found = faults
    .filter(({ text }) => /^no event|^it has no salt/.test(text))
    .map(({ place }) => place.split(',')[0])
  expect(taken.length).toBeGreaterThan(10)
  expect(taken.filter((name) => !found.includes(`table ${name}`))).toEqual([])
})
