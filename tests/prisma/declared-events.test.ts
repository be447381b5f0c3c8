import type { PoolClient } from 'pg'
import { declaredEvents } from '@/lib/audit/event-forms'
import { FAULT_REASONS } from '@/lib/audit/check-scopes'
import { READ_REASONS } from '@/lib/buyers/codes'
import { BID_RESULTS, REOPEN_REASONS } from '@/lib/cases/codes'
import { STEPS } from '@/lib/cases/steps'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { asSuperuser, connect } from '@/tests/support/database'
import { changeFor, ID, partOf, recorded, somethingIn, withoutLookups, type Change } from './support/told-change'

const EVENTS = declaredEvents()
const TELLING = EVENTS.flatMap((event) =>
  event.tells.map((told) => [`${event.type}: ${told.op} ${told.table} ${told.way}`, event, told] as const),
)

let made: TestCase
let columns: Map<string, string[]>
let guarded: string[]

beforeAll(async () => {
  made = await aCase()
  const found = await asSuperuser<{ name: string; columns: string[]; guarded: boolean }>(
    `select c.relname as name, array_agg(a.attname::text) as columns,
       exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'change_leaves_an_event') as guarded
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by c.oid`,
  )
  columns = new Map(found.map(({ name, columns }) => [name, columns]))
  guarded = found.filter((one) => one.guarded).map(({ name }) => name)
})

/** The columns that a part of a row is made of, each with its table. */
function columnsIn(table: string, part: string): [string, string][] {
  if (part === '#' || part === '~' || part.startsWith('=')) return []
  const [own = '', ...paths] = part.split('>')
  const named = own.replace(/\?.*|::.*/, '').split('-').map((one) => one.replace(/^was\./, '')) // prettier-ignore
  return [
    ...named.filter((one) => one !== '').map((one): [string, string] => [table, one]),
    ...paths.map((path): [string, string] => [path.split('.')[0] ?? '', path.split('.')[1] ?? '']),
  ]
}

/** What of a row an event names though a fact and a column are called alike, and why not. */
const NOT_ALIKE: Record<string, string> = {
  'case.carried-over advisor_id': 'the case comes first and is given to its advisor then',
  'result.taken-back result': 'the event names what no longer holds, the row holds nothing',
}

/** Facts that stand in no row, and what they are. */
const NOWHERE: Record<string, string> = {
  'article.revised from': 'which revision was taken up again',
  'page.revised restored': 'which revision was taken up again',
  'round.closed ended': 'cases, each with its own event beside it',
  'round.closed carried': 'cases, each with its own event beside it',
  'case.step-undone undoes': 'events, which undo_step has looked up',
  'trail.fault-acknowledged fault': 'what the verifier calls it',
  'training.moved told': 'how many mails went',
  'training.cancelled told': 'how many mails went',
  'mandate.invited personId': 'an event that is no longer recorded',
  'mandate.invited validTo': 'an event that is no longer recorded',
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

describe('what an event tells of', () => {
  it('are columns of guarded tables, and each guarded table is told of', () => {
    for (const [what, , { table, parts, names, holds }] of TELLING) {
      expect(guarded).toContain(table)
      for (const part of parts)
        if (part !== '+' && part !== '-') expect([what, columns.get(table)?.includes(part), part]).toEqual([what, true, part]) // prettier-ignore
      for (const [there, column] of [...Object.values(names), ...Object.keys(holds)].flatMap((part) =>
        columnsIn(table, part),
      ))
        // prettier-ignore
        expect([what, there, column, columns.get(there)?.includes(column)]).toEqual([what, there, column, true])
    }
    const told = new Set(TELLING.map(([, , { table }]) => table))
    expect(guarded.filter((table) => !told.has(table))).toEqual([])
  })

  it('is named by what the event knows: its facts, its subject, its company, who acts and the state afterwards', () => {
    for (const [, { facts }, { names }] of TELLING) {
      const known = [...Object.keys(facts), 'subject', 'company', 'actor', 'role', 'status']
      for (const name of Object.keys(names)) if (!name.startsWith('=')) expect(known).toContain(name.split('>')[0])
    }
  })

  it('says the same wherever a fact and a column of what it is about are called alike', () => {
    const unnamed = TELLING.filter(([, , { side, op }]) => !side && op === 'INSERT').flatMap(
      ([what, { type, facts }, { table, names }]) =>
        Object.keys(facts)
          .map(snake)
          .filter((column) => columns.get(table)?.includes(column))
          .filter((column) => !Object.values(names).some((part) => columnsIn(table, part).flat().includes(column)))
          .filter((column) => !(`${type} ${column}` in NOT_ALIKE))
          .map((column) => `${what}.${column}`),
    )
    expect(unnamed).toEqual([])
  })

  it('is all that it says: each fact stands in a row, or is one of a few words', () => {
    const unbound = EVENTS.flatMap(({ type, facts, tells, ties }) =>
      Object.entries(facts)
        .filter(([fact, form]) => !form.includes('(') && !(fact in ties) && fact !== 'caseId')
        .filter(([fact]) => !tells.some(({ names }) => fact in names))
        .map(([fact]) => `${type} ${fact}`),
    )
    expect(unbound.sort()).toEqual(Object.keys(NOWHERE).sort())
  })

  it('is a row that the event names: by its subject, an id among its facts, or its company', () => {
    const loose = TELLING.filter(
      ([, , { side, names }]) => !side && !Object.keys(names).some((name) => /^subject(>|$)|Id$|^company$/.test(name)),
    )
    expect(loose.map(([what]) => what)).toEqual([])
  })

  it.each([
    ['case.reopened', 'reason', REOPEN_REASONS],
    ['case.step-undone', 'step', STEPS],
    ['result.taken-back', 'result', BID_RESULTS],
    ['round.opened', 'counted', ACTIVITIES],
    ['question.read', 'reason', READ_REASONS],
    ['trail.fault-acknowledged', 'reason', FAULT_REASONS],
  ])('has the words that the code has: %s, %s', (type, fact, words) => {
    const form = EVENTS.find((event) => event.type === type)?.facts[fact]
    expect(
      /\((.*)\)/
        .exec(form ?? '')?.[1]
        ?.split('|')
        .sort(),
    ).toEqual([...words].sort())
  })
})

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return [...(value as unknown[]), 'mer']
  if (/^\d{4}-/.test(String(value))) return '2031-01-01T12:00:00+00:00'
  return value === ID || typeof value !== 'string' ? '70000000-0000-4000-8000-000000000008' : `${value}x`
}

describe('the database, of every change that an event may tell of,', () => {
  let client: PoolClient
  beforeAll(async () => {
    client = await connect('superuser')
    await client.query('begin')
    await withoutLookups(client)
  })
  afterAll(async () => {
    await client.query('rollback')
    client.release(true)
  })

  it.each(TELLING)('takes it as it must be and no other: %s', async (what, event, told) => {
    const isTold = (other: typeof told) => other.table === told.table && other.op === told.op
    const main = told.side ? event.tells.find(({ side }) => !side) : undefined
    const beside = event.tells
      .filter((other) => other === main || (other.must && other.way === 0 && !isTold(other)))
      .map((other) => changeFor(event, other, made))
    const as = (change: Change) => recorded(client, event, made, [...beside, change])
    const change = changeFor(event, told, made)
    expect([what, await as(change)]).toEqual([what, []])
    // A column that it does not tell of stays untold; alone, what only goes with it is no reason for an event.
    const listsAll = Object.values(told.names).includes('~')
    expect(await as({ ...change, touched: [partOf(told), 'no_such_part'] })).toEqual(
      listsAll ? 'UA062' : ['no_such_part'],
    )
    if (told.side) expect(await recorded(client, event, made, [change])).toBe('UA062')

    const refused = async (why: string, other: Change) => {
      const outcome = await as(other)
      const isCounted = told.must || Object.values(told.names).includes('#')
      if (!isCounted && beside.some((other) => !other.told.side))
        expect([why, outcome]).toEqual([why, expect.arrayContaining([partOf(told)])])
      else expect([why, outcome]).toEqual([why, 'UA062'])
    }
    for (const row of ['now', 'before'] as const)
      for (const [column, value] of Object.entries(change[row])) {
        const part = row === 'now' ? column : `was.${column}`
        // Where anything may stand, anything else may.
        const isBound = Object.values(told.names).some((name) => columnsIn(told.table, name).flat().includes(column))
        if (told.holds[part] === '*' && !isBound) continue
        await refused(`${row} ${column}`, { ...change, [row]: { ...change[row], [column]: otherThan(value) } })
      }
    for (const [part, must] of Object.entries(told.holds)) {
      const [row, column] = part.startsWith('was.') ? (['before', part.slice(4)] as const) : (['now', part] as const)
      if (must === '' && !part.includes('>'))
        await refused(`${part} something`, {
          ...change,
          [row]: { ...change[row], [column]: column.endsWith('_by') ? ID : somethingIn(column, made) },
        })
      if (must === '*' && !part.includes('>')) await refused(`${part} nothing`, { ...change, [row]: { ...change[row], [column]: undefined } }) // prettier-ignore
    }
    if (told.op === 'DELETE') return
    const somebody = { ...change, now: { ...change.now, noted_by: ID }, touched: [partOf(told), 'noted_by'] }
    await refused('somebody else', somebody)
    // What is carried on, or undone, keeps its time.
    if (told.others.length > 0 || event.type === 'case.step-undone') return
    const longAgo = { ...change, now: { ...change.now, noted_at: '2019-05-05T12:00:00+00:00' } }
    await refused('some other day', { ...longAgo, touched: [partOf(told), 'noted_at'] })
  })
})
