import type { PoolClient } from 'pg'
import { describeDatabase } from '@/bin/docs/describe-database'
import { connect } from '@/tests/support/database'
import { textOf } from '@/tests/support/sources'

let client: PoolClient
beforeEach(async () => {
  client = await connect('superuser')
})
afterEach(() => client.release(true))

const stored = () => textOf('docs/database.sql')

test('docs/database.sql is what the migrations make: `npm run docs:database` after a new one', async () => {
  expect(await describeDatabase(client)).toBe(stored())
})

test('tells every function, trigger, policy and view that there is', async () => {
  const { rows } = await client.query<{ name: string }>(`
    SELECT 'FUNCTION public.' || proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c')
    UNION SELECT 'TRIGGER ' || tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT tgisinternal AND NOT c.relispartition
    UNION SELECT 'CREATE POLICY ' || polname FROM pg_policy
    UNION SELECT 'CREATE VIEW ' || relname FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace`)
  expect(rows.length).toBeGreaterThan(0)
  const text = stored()
  expect(rows.filter(({ name }) => !text.includes(name))).toEqual([])
})

test('a right, a check or a trigger that is added shows', async () => {
  await client.query('begin')
  await client.query('grant delete on audit_event to ua_application')
  await client.query(`alter table person add constraint has_letter check (name ~ '[a-z]')`)
  const text = await describeDatabase(client)
  await client.query('rollback')
  expect(text).toContain('GRANT DELETE ON audit_event TO ua_application;')
  expect(text).toContain('ADD CONSTRAINT has_letter CHECK')
})
