import { existsSync } from 'node:fs'
import { CHANGES_NOTHING } from '@/bin/mutations/changes-nothing'
import { mutantsIn } from '@/bin/mutations/mutants-in'
import { TestsOf } from '@/bin/mutations/tests-of'
import { textOf } from '@/tests/support/sources'

const testsOf = new TestsOf(5)

it('a rule is tried with the test of its file’s name first, and then with those of what uses it', () => {
  const [own, ...others] = testsOf.of('lib/time/log-time.ts')
  expect(own).toBe('tests/lib/time/log-time.test.ts')
  expect(others.length).toBeGreaterThan(0)
})

it('a file without a test of its name is tried with those of its nearest users', () => {
  const file = 'lib/companies/register-company.ts'
  expect(existsSync(`tests/${file.replace('.ts', '.test.ts')}`)).toBe(false)
  expect(testsOf.of(file)).toContain('tests/lib/cases/open-case.test.ts')
})

it.each(CHANGES_NOTHING.map((one) => [`${one.file} ${one.what}`, one]))(
  'still stands there: %s',
  (_, { file, what }) => {
    expect(mutantsIn(textOf(file)).map((mutant) => mutant.what)).toContain(what)
  },
)
