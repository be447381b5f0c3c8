import ts from 'typescript'
import { mutantsIn } from '@/bin/mutations/mutants-in'
import { textOf } from '@/tests/support/sources'

const whats = (text: string) => mutantsIn(text).map(({ line, what }) => `${line} ${what}`)

it('takes each condition out, and each side of one that has two', () => {
  expect(whats('if (isOpen && mine) return')).toEqual([
    '1 isOpen && mine → false',
    '1 isOpen && mine → isOpen',
    '1 isOpen && mine → mine',
  ])
})

it('moves comparisons by one', () => {
  expect(whats('const due = at < now\nconst over = day !== today')).toEqual(['1 < → <=', '2 !== → ==='])
})

it('asks a query for one thing less', () => {
  expect(whats('const one = find({ where: { id, revokedAt: null, day: { gte: today } } })')).toEqual([
    '1 { id, revokedAt: null, day: { gte: today } } → { revokedAt: null, day: { gte: today } }',
    '1 { id, revokedAt: null, day: { gte: today } } → { id, day: { gte: today } }',
    '1 { id, revokedAt: null, day: { gte: today } } → { id, revokedAt: null }',
  ])
})

it('asks SQL for one thing less, the first and what asks another table too', () => {
  const sql =
    'const one = sql`SELECT 1 FROM a WHERE b = 1\n  AND EXISTS (SELECT FROM d WHERE d.e = f AND d.g) AND c = ${id}::uuid ORDER BY h`'
  expect(whats(sql)).toEqual([
    '1 b = 1 AND → nothing',
    '2 d.e = f AND → nothing',
    '2 AND d.g → nothing',
    '2 AND EXISTS (SELECT FROM d WHERE d.e = f AND d.g) → nothing',
    '2 AND c = ${id}::uuid → nothing',
  ])
})

it('takes no side of what another condition stands beside, nor the end of a BETWEEN', () => {
  expect(whats('const one = sql`SELECT 1 WHERE a OR b AND c BETWEEN 1 AND 2`')).toEqual([
    '1 AND c BETWEEN 1 AND 2 → nothing',
  ])
})

it('moves the comparisons of SQL by one, but with a clock, where nothing falls on the microsecond', () => {
  expect(whats('const one = sql`SELECT 1 WHERE a <= b`')).toEqual(['1 <= → <'])
  expect(whats('const one = sql`SELECT 1 WHERE a <= now()`')).toEqual([])
  expect(whats('const one = sql`SELECT 1 WHERE a <= programme_now()`')).toEqual([])
  expect(whats('const html = `<p>${text}</p>`')).toEqual([])
})

it('makes each choice one way, and takes away what lets less through', () => {
  expect(whats('const one = isOpen ? a : b')).toEqual(['1 isOpen → true', '1 isOpen → false'])
  expect(whats('const rows = all.filter(isMine)\nconst text = z.string().max(20)')).toEqual([
    '1 .filter(isMine) → nothing',
    '2 .max(20) → nothing',
  ])
  expect(whats('const most = Math.max(1, 2)')).toEqual([])
})

it('leaves what is said never to happen', () => {
  expect(whats('if (!row) throw new Error("no row")')).toEqual([])
  expect(whats('if (!row) throw new Refusal("row-unknown")')).toEqual(['1 !row → false'])
})

it('leaves out what is called for its effect, and nothing that gives something back', () => {
  const [mutant, ...others] = mutantsIn('await record(tx)\nconst found = await find(tx)\nlogInfo("denied")')
  expect(mutant).toEqual({
    ...{ line: 1, what: 'await record(tx) → ;' },
    text: ';\nconst found = await find(tx)\nlogInfo("denied")',
  })
  expect(others.map(({ what }) => what)).toEqual(['logInfo("denied") → ;'])
})

it('leaves every text readable: one that cannot be loaded is missed by any test', () => {
  const file = 'lib/time/list-work-to-keep.ts'
  const faults = mutantsIn(textOf(file)).filter(
    ({ text }) => ts.transpileModule(text, { reportDiagnostics: true }).diagnostics?.length,
  )
  expect(faults).toEqual([])
})
