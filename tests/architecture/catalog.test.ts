import expected from '@/lib/db/catalog/expected.json'
import { migrationsFolder, readMigrations } from '@/lib/db/migration-files'

it('the catalogue was written down after the last migration: npm run docs:database', () => {
  expect(expected.migrations).toEqual(readMigrations(migrationsFolder()).map(({ name }) => name))
})
