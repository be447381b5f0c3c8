import { mutantsIn } from '@/bin/mutations/mutants-in'

const whats = (text: string) => mutantsIn(text).map(({ line, what }) => `${line} ${what}`)

it('takes each condition out, and each side of one that has two', () => {
  expect(whats('if (isOpen && mine) close()')).toEqual([
    '1 isOpen && mine → false',
    '1 isOpen && mine → isOpen',
    '1 isOpen && mine → mine',
  ])
})

it('moves comparisons by one', () => {
  expect(whats('const due = at < now\nconst over = day !== today')).toEqual(['1 < → <=', '2 !== → ==='])
})

it('asks a query for one thing less', () => {
  expect(whats('find({ where: { id, revokedAt: null, day: { gte: today } } })')).toEqual([
    '1 { id, revokedAt: null, day: { gte: today } } → { revokedAt: null, day: { gte: today } }',
    '1 { id, revokedAt: null, day: { gte: today } } → { id, day: { gte: today } }',
    '1 { id, revokedAt: null, day: { gte: today } } → { id, revokedAt: null }',
  ])
})

it('asks SQL for one thing less', () => {
  expect(whats('sql`SELECT 1 FROM a WHERE b = 1\n  AND a.ended_at IS NULL AND c = ${id}::uuid`')).toEqual([
    '2 AND a.ended_at IS NULL → nothing',
    '2 AND c = ${id}::uuid → nothing',
  ])
})

it('leaves out what is awaited for its effect, and nothing that gives something back', () => {
  const [mutant, ...others] = mutantsIn('await record(tx)\nconst found = await find(tx)')
  expect(mutant).toEqual({ line: 1, what: 'await record(tx) → nothing', text: '\nconst found = await find(tx)' })
  expect(others).toEqual([])
})
