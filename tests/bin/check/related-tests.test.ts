import { relatedTests } from '@/bin/check/related-tests'

const beside = (changed: string[]) => relatedTests(changed).filter((path) => !path.startsWith('tests/architecture/'))

test('the architecture tests are always among them', () => {
  expect(relatedTests([])).toContain('tests/architecture/vocabulary.test.ts')
})

test('a changed file brings the tests that import it', () => {
  expect(beside(['lib/auth/link-identity.ts'])).toEqual(['tests/lib/auth/link-identity.test.ts'])
})

test('a changed test is one of them, and so is what imports a changed file beside it', () => {
  expect(beside(['tests/lib/time/log-time.test.ts'])).toContain('tests/lib/time/log-time.test.ts')
  expect(beside(['tests/lib/auth/login-links.ts'])).toContain('tests/lib/auth/redeem-login-link.test.ts')
})

test('a migration brings the tests of the database', () => {
  const tests = beside(['prisma/migrations/20261101100000_trail/migration.sql'])
  expect(tests).toEqual(
    expect.arrayContaining(['tests/prisma/ledger.test.ts', 'tests/bin/docs/describe-database.test.ts']),
  )
})

test('a changed guide brings the tests that follow it in a copy', () => {
  const follows = 'tests/contributing/field-of-an-application.test.ts'
  expect(relatedTests([])).not.toContain(follows)
  expect(relatedTests(['CONTRIBUTING.md'])).toContain(follows)
})
