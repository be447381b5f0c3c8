import { listIn, type Check } from '@/tests/prisma/support/check-lists'
import { CODE_LISTS } from '@/tests/prisma/support/code-lists'
import { AMOUNTS, ITEMS } from '../amounts'
import { CASES } from '../checks/cases'
import { HOURS } from '../checks/hours'
import { PEOPLE } from '../checks/people'
import { PUBLIC } from '../checks/public'
import { AT_THE_END, BESIDE } from '../rows-beside'
import { CHARACTERS, OCTETS } from '../texts'
import { boundIn, valueMeasuring, type Bounds, type Measure } from './bounds'
import { withIds } from './hostile'
import type { Mutant } from './prove'
import type { Columns, Rows } from './rows'

const BOUNDS: Record<Measure, Bounds> = { length: CHARACTERS, octet_length: OCTETS, cardinality: ITEMS, '': AMOUNTS }
const WRITTEN = { ...PEOPLE, ...CASES, ...HOURS, ...PUBLIC }
const UNKNOWN = 'no-such-code'

/** For each CHECK the rows that it refuses: written by hand, or one beyond each end, or a code outside the list. */
export function mutantsOfChecks(checks: readonly Check[], rows: Rows): Mutant[] {
  return checks.flatMap((check) =>
    hostileRows(check, rows).map((columns) => ({
      guard: `check ${check.table}.${check.name}`,
      hostile: withIds(rows.row(check.table, columns)),
      refused: { code: '23514', constraint: check.name },
      off: `alter table ${check.table} drop constraint "${check.name}"`,
    })),
  )
}

function hostileRows({ table, name, rule }: Check, rows: Rows): readonly Columns[] {
  const written = WRITTEN[table]?.[name]
  if (written) return written
  const beside = BESIDE[`${table}.${name}`] ?? {}
  const list = listIn(rule)
  if (list && CODE_LISTS[`${table}.${list.column}`]) {
    const value = rows.typeOf(table, list.column).endsWith('[]') ? `array['${UNKNOWN}']` : `'${UNKNOWN}'`
    return [{ ...beside, [list.column]: value }]
  }
  const bound = boundIn(rule)
  const ends = bound && BOUNDS[bound.measure][`${table}.${bound.column}`]
  if (!bound || !ends) return []
  const [least, most] = ends
  const beyond = [...(least === null ? [] : [least - 1]), ...(most === null ? [] : [most + 1])]
  return beyond
    .map((size) => valueMeasuring(bound, size, rows.typeOf(table, bound.column)))
    .filter((value) => value !== '')
    .map((value) => ({ ...beside, [bound.column]: value }))
}

/** Right rows at the very ends of each bound: an end that moves inwards refuses one. */
export function rowsAtTheEnds(checks: readonly Check[], rows: Rows): { guard: string; row: string }[] {
  return checks.flatMap(({ table, name, rule }) => {
    const bound = boundIn(rule)
    const ends = bound && BOUNDS[bound.measure][`${table}.${bound.column}`]
    if (!bound || !ends) return []
    const beside = AT_THE_END[`${table}.${name}`] ?? BESIDE[`${table}.${name}`]
    return ends
      .filter((size) => size !== null)
      .map((size) => ({ ...beside, [bound.column]: valueMeasuring(bound, size, rows.typeOf(table, bound.column)) }))
      .map((columns) => ({ guard: `check ${table}.${name}`, row: withIds(rows.row(table, columns)) }))
  })
}

/** What is declared of a rule that no table has. */
export function checksThatAreNot(checks: readonly Check[]): string[] {
  const held = new Set(checks.map(({ table, name }) => `${table}.${name}`))
  const bounded = new Set(
    checks.flatMap(({ table, rule }) => {
      const bound = boundIn(rule)
      return bound ? [`${bound.measure} ${table}.${bound.column}`] : []
    }),
  )
  return [
    ...Object.entries(WRITTEN).flatMap(([table, rules]) => Object.keys(rules).map((name) => `${table}.${name}`)),
    ...Object.keys(BESIDE),
  ]
    .filter((name) => !held.has(name))
    .concat(
      Object.entries(BOUNDS)
        .flatMap(([measure, bounds]) => Object.keys(bounds).map((column) => `${measure} ${column}`))
        .filter((name) => !bounded.has(name)),
    )
}
