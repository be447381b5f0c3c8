import { listIn, codesNamed, readChecks, type Check } from './support/check-lists'
import { CODE_LISTS } from './support/code-lists'

let checks: Check[]

beforeAll(async () => {
  checks = await readChecks()
})

const sorted = (codes: readonly string[]) => [...codes].sort()

it('every list of codes in the database is the list that the code reads, and every list of the code is checked', () => {
  const stored = checks.flatMap(({ table, rule }) => {
    const list = listIn(rule)
    return list ? [[`${table}.${list.column}`, sorted(list.codes)] as const] : []
  })
  expect(Object.fromEntries(stored)).toEqual(
    Object.fromEntries(Object.entries(CODE_LISTS).map(([column, codes]) => [column, sorted(codes)])),
  )
})

it('no other rule of such a column names a code that the list lacks', () => {
  const unknown = checks.flatMap(({ table, name, rule }) =>
    codesNamed(rule).flatMap(({ column, codes }) => {
      const list = CODE_LISTS[`${table}.${column}`]
      return list ? codes.filter((code) => !list.includes(code)).map((code) => `${name}: ${code}`) : []
    }),
  )
  expect(unknown).toEqual([])
})

it('no rule lists texts for a column in a way that is not read here', () => {
  const listing = checks.filter(
    ({ rule }) => (/ARRAY\['/.test(rule) && codesNamed(rule).length === 0) || /= '[^']*'::text OR \w+ = '/.test(rule),
  )
  expect(listing).toEqual([])
})

it.each([
  [`CHECK (locale = ANY (ARRAY['sv'::text, 'en'::text]))`, { column: 'locale', codes: ['sv', 'en'] }],
  [`CHECK (why IS NULL OR (why = ANY (ARRAY['time'::text])))`, { column: 'why', codes: ['time'] }],
  [`CHECK (needs <@ ARRAY['espd'::text, 'other'::text])`, { column: 'needs', codes: ['espd', 'other'] }],
  [`CHECK ((status = ANY (ARRAY['published'::text])) = (at IS NOT NULL))`, null],
])('reads the list of %s', (rule, list) => {
  expect(listIn(rule)).toEqual(list)
})
