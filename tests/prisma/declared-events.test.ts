import type { PoolClient } from 'pg'
import { declaredEvents } from '@/lib/audit/event-forms'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { asSuperuser, connect } from '@/tests/support/database'

jest.setTimeout(120_000)

type Declared = ReturnType<typeof declaredEvents>[number]
type Told = Declared['tells'][number]

const EVENTS = declaredEvents()
const TELLING = EVENTS.flatMap((event) =>
  event.tells.map((told) => [`${event.type}: ${told.op} ${told.table}`, event, told] as const),
)

let made: TestCase
let columns: Map<string, string[]>

beforeAll(async () => {
  made = await aCase()
  const found = await asSuperuser<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text) as columns from pg_trigger t join pg_class c on c.oid = t.tgrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where t.tgname = 'change_leaves_an_event' group by 1`,
  )
  columns = new Map(found.map(({ name, columns }) => [name, columns]))
})

/** What of a row an event names though a fact and a column are called alike, and why not. */
const NOT_ALIKE: Record<string, string> = {
  'case.carried-over advisor_id': 'the case comes first and is given to its advisor then',
  'result.taken-back result': 'the event names what no longer holds, the row holds nothing',
  'view.saved shared': 'yes or no in the event, true or false in the row',
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

describe('what an event tells of', () => {
  it('are columns of guarded tables, and each guarded table is told of', () => {
    for (const [, , { table, parts, names }] of TELLING) {
      const there = columns.get(table) ?? []
      for (const part of parts)
        if (part !== '+' && part !== '-') expect([table, there.includes(part), part]).toEqual([table, true, part])
      for (const column of Object.values(names)) expect(there).toContain(column.replace(/^-/, ''))
    }
    const told = new Set(TELLING.map(([, , { table }]) => table))
    expect([...columns.keys()].filter((table) => !told.has(table))).toEqual([])
  })

  it('is named by what the event knows: its facts, its subject, its company, who acts and the state afterwards', () => {
    for (const [, { facts }, { names }] of TELLING) {
      for (const name of Object.keys(names))
        expect([...Object.keys(facts), 'subject', 'company', 'actor', 'status', '=open']).toContain(name)
    }
  })

  it('says the same wherever a fact and a column of what it is about are called alike', () => {
    const unnamed = TELLING.filter(([, , { side, op }]) => !side && op === 'INSERT').flatMap(
      ([what, { type, facts }, { table, names }]) =>
        Object.keys(facts)
          .map(snake)
          .filter(
            (column) =>
              columns.get(table)?.includes(column) &&
              !Object.values(names).includes(column) &&
              !Object.values(names).includes(`-${column}`),
          )
          .filter((column) => !(`${type} ${column}` in NOT_ALIKE))
          .map((column) => `${what}.${column}`),
    )
    expect(unnamed).toEqual([])
  })

  it('is a row that the event names: by its subject, an id among its facts, or its company', () => {
    const loose = TELLING.filter(
      ([, , { side, names }]) => !side && !Object.keys(names).some((name) => /^subject$|Id$|^company$/.test(name)),
    )
    // A procurement belongs to the case that names it, by the case's own column.
    expect(loose.map(([what]) => what).sort()).toEqual([
      'procurement.changed: UPDATE procurement',
      'procurement.named: INSERT procurement',
      'training.needs-erased: DELETE training_need',
    ])
  })
})

const ID = '70000000-0000-4000-8000-000000000007'
const OTHER = '70000000-0000-4000-8000-000000000008'
const OF_FORM: Record<string, unknown> = { id: ID, ids: [ID], code: 'kod', codes: ['kod'], day: '2026-11-29', instant: '2026-11-29T08:00:00Z', number: 5 } // prettier-ignore

function saidBy({ facts, subjects, stream }: Declared) {
  const subjectOf: Record<string, string> = { case: made.id, company: made.companyId, person: made.contactId }
  const subject = subjectOf[subjects[0] ?? ''] ?? ID
  const values = Object.fromEntries(
    Object.entries(facts).map(([name, form]) => [name, OF_FORM[form.replace(/[?~]+$/, '')]]),
  )
  if ('caseId' in values) values.caseId = made.id
  return { subject, values, company: stream === 'company' ? made.companyId : null, status: 'closed' }
}

/** A row as the event names it. */
function rowFor(event: Declared, { names }: Told): Record<string, unknown> {
  const { subject, values, company, status } = saidBy(event)
  const known: Record<string, unknown> = { ...{ subject, company, status, actor: made.contactId }, ...values }
  return Object.fromEntries(
    Object.entries(names).map(([name, column]) => {
      const value = name.startsWith('=') ? name.slice(1) : known[name]
      return column.startsWith('-') ? [column.slice(1), -(value as number)] : [column, value]
    }),
  )
}

type Change = { told: Told; row: Record<string, unknown>; more?: string[] }

/** The event over changes noted by hand: what it is refused with, or what it leaves untold. */
async function recorded(client: PoolClient, event: Declared, ...changes: Change[]): Promise<string | string[]> {
  const { subject, values, company, status } = saidBy(event)
  await client.query('savepoint one')
  try {
    for (const [place, { told, row, more = [] }] of changes.entries()) {
      const parts = [
        told.op === 'INSERT'
          ? '+'
          : told.op === 'DELETE'
            ? '-'
            : (told.parts.find((part) => part !== 'version') ?? 'version'),
        ...more,
      ]
      await client.query(
        'insert into untold_change values (this_transaction(), $1, $2, $2, $3, $3, $4, repeat($5, 64))',
        [...[told.table, `row-${place}`, parts, row, 'a']],
      )
    }
    const args = [event.type, event.subjects[0], subject, company, made.contactId, 'visitor', status, values]
    await client.query('select record_event($1, $2, $3, $4, $5, $6, $7, $8, null)', args)
    const { rows } = await client.query<{ untold: string[] }>(
      'select untold from untold_change where transaction = this_transaction()',
    )
    return rows.flatMap(({ untold }) => untold)
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback to one')
  }
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (Array.isArray(value)) return [...(value as unknown[]), 'mer']
  return value === ID || typeof value !== 'string' ? OTHER : `${value}x`
}

describe('the database, of every change that an event may tell of,', () => {
  let client: PoolClient
  beforeAll(async () => {
    client = await connect('superuser')
    await client.query('begin')
  })
  afterAll(async () => {
    await client.query('rollback')
    client.release(true)
  })

  it.each(TELLING)('takes it as named and no other: %s', async (_what, event, told) => {
    const main = event.tells.find(({ side }) => !side)
    const beside = told.side && main ? [{ told: main, row: rowFor(event, main) }] : []
    const row = rowFor(event, told)
    expect(await recorded(client, event, ...beside, { told, row })).toEqual([])
    // A column that it does not tell of stays untold; alone, what only goes with it is no reason for an event.
    expect(await recorded(client, event, ...beside, { told, row, more: ['no_such_part'] })).toEqual(['no_such_part'])
    if (told.side) expect(await recorded(client, event, { told, row })).toBe('UA062')
    for (const [column, value] of Object.entries(row)) {
      const otherwise = await recorded(client, event, ...beside, { told, row: { ...row, [column]: otherThan(value) } })
      if (told.side) expect([column, otherwise]).toEqual([column, [expect.any(String)]])
      else expect([column, otherwise]).toEqual([column, 'UA062'])
    }
  })
})
