import { stepsFor } from '@/bin/check/steps'

const CHANGED = ['lib/time/log-time.ts', 'docs/tour.md']
const namesOf = (changed: string[], there = true) => stepsFor(changed, ['a.test.ts'], () => there).map(([name]) => name)

test('a fresh clone first gets what the types are read from', () => {
  expect(namesOf(CHANGED, false)).toEqual(['prisma', 'next', 'tsc', 'eslint', 'oxlint', 'prettier', 'jest'])
})

test('so does a changed schema, whose client is of the one before', () => {
  expect(namesOf(['prisma/schema.prisma'])).toEqual(['prisma', 'tsc', 'oxlint', 'prettier', 'jest'])
})

test('lint reads the changed sources, prettier every changed file', () => {
  const args = new Map(stepsFor(CHANGED, ['a.test.ts'], () => true))
  expect(args.get('eslint')).toEqual(expect.arrayContaining(['lib/time/log-time.ts']))
  expect(args.get('eslint')).not.toContain('docs/tour.md')
  expect(args.get('prettier')).toEqual(expect.arrayContaining(CHANGED))
})

test('the tests of the changed files’ names come first, and once', () => {
  const tests = [
    'tests/architecture/layers.test.ts',
    'tests/lib/time/log-time.test.ts',
    'tests/lib/time/log-times.test.ts',
  ]
  const steps = stepsFor(CHANGED, tests, () => true)
  const [first, ...others] = steps
    .filter(([name]) => name === 'jest')
    .map(([, args]) => args.filter((arg) => arg.startsWith('tests/')))
  expect(steps[0]?.[0]).toBe('jest')
  expect(first).toEqual(['tests/lib/time/log-time.test.ts'])
  expect(others).toEqual([['tests/architecture/layers.test.ts', 'tests/lib/time/log-times.test.ts']])
})

test('without a change the types, what is read by them, and the tests of the whole remain', () => {
  expect(namesOf([])).toEqual(['tsc', 'oxlint', 'jest'])
})
