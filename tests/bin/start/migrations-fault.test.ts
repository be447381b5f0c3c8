import { migrationsFault } from '@/bin/start/migrations-fault'

it.each([
  [{ pending: [], later: [] }, null],
  [{ pending: ['2_b'], later: [] }, 'The database lacks 1 of the migrations: run npm run db:migrate first.'],
  [
    { pending: [], later: ['3_c'] },
    'The database has migrations of a later version (3_c): start that version, or restore the backup from before it.',
  ],
])('of %j is said %s', (compared, said) => {
  expect(migrationsFault(compared)).toBe(said)
})
