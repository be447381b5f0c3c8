import { compareCatalog, sayDifferences } from '@/lib/db/catalog/compare-catalog'
import { findCatalog } from '@/lib/db/catalog/find-catalog'
import { catalogOf, CATALOG_PATH, CATALOG_STATEMENT, type CatalogRow } from '@/lib/db/catalog/read-catalog'
import { config } from '@/lib/config/config'
import { asMigrated } from '@/tests/support/changes'
import { connect } from '@/tests/support/database'

const differences = async () => compareCatalog(await findCatalog(config().databaseUrl))

beforeAll(asMigrated)

describe('the catalogue of a migrated database', () => {
  it('is what `npm run docs:database` wrote down after the last migration', async () => {
    expect(await differences()).toEqual([])
  })

  it('is the same with months of the access log', async () => {
    const month = `set local role ua_owner; create table access_log_2031_01 partition of access_log for values from ('2031-01-01') to ('2031-02-01')`
    expect(await within(month)).toEqual([])
  })

  it.each([
    ['a trigger that is off', 'alter table ledger_entry disable trigger ledger_entry_is_append_only', 'trigger'],
    [
      'a trigger that sleeps for a replica',
      'alter table audit_event enable trigger audit_event_is_append_only',
      'trigger',
    ],
    ['foreign keys that are off', 'alter table cases disable trigger all', 'foreign keys switched off'],
    ['a constraint that is gone', 'alter table ledger_entry drop constraint ledger_entry_within_cap', 'constraint'],
    ['a policy that is gone', 'drop policy owner_wipes on buyer_question', 'policy'],
    ['a policy that lets through', 'alter policy owner_wipes on buyer_question using (true)', 'policy'],
    ['row security that is off', 'alter table buyer_question no force row level security', 'table'],
    ['a grant to the application', 'grant update on ledger_entry to ua_application', 'grant ledger_entry'],
    ['a grant on one column', 'grant update (minutes) on ledger_entry to ua_application', 'grant ledger_entry.minutes'],
    ['a grant to everyone', 'grant select on person to public', 'grant person PUBLIC'],
    ['a grant that is lost', 'revoke select on cases from ua_application', 'grant cases ua_application'],
    ['a function of another text', 'alter function refuse_change() security definer', 'function refuse_change'],
    ['a default that is another', `alter table cases alter column opened_at set default '2000-01-01'`, 'column cases'],
    ['a column that may be empty', 'alter table cases alter column number drop not null', 'column cases.number'],
    ['an index that is gone', 'drop index company_org_digits_once', 'index company_org_digits_once'],
    ['a table nobody knows', 'create table stray (id int)', 'table stray'],
    ['a rule', 'create rule swallow as on insert to access_log do instead nothing', 'rule access_log.swallow'],
    ['a room that inherits', 'alter role ua_buyers_door inherit', 'role ua_buyers_door'],
    [
      'a month of the access log that may be emptied',
      `set local role ua_owner;
       create table access_log_2031_01 partition of access_log for values from ('2031-01-01') to ('2031-02-01');
       grant delete on access_log_2031_01 to ua_application`,
      'grant access_log_rest ua_application',
    ],
    ['tables of another owner', 'alter table person owner to ua_app', 'object of another owner person'],
    ['more for whoever signs in', 'grant pg_write_all_data to ua_app', 'right of who signs in is pg_write_all_data'],
    ['roles made by whoever signs in', 'alter role ua_app createrole', 'right of who signs in makes roles'],
    ['row security passed by', 'alter role ua_app bypassrls', 'right of who signs in passes row security'],
    ['a schema for everyone', 'create schema open; grant create on schema open to public', 'schema for everyone open'],
    ['a setting for everyone', `alter role ua_app set search_path = 'x'`, 'setting that bends a rule search_path'],
    [
      'a setting of the database',
      `do $$ begin execute format('alter database %I set row_security = off', current_database()); end $$`,
      'setting that bends a rule row_security',
    ],
    [
      'a right to a setting',
      'grant set on parameter session_replication_role to ua_application',
      'right to a setting session_replication_role',
    ],
    [
      'a digest that is another',
      `create or replace function hmac(bytea, bytea, text) returns bytea language sql immutable as $$ select $1 $$`,
      'function of an extension replaced hmac(bytea,bytea,text)',
    ],
  ])('differs by %s', async (_name, statement, what) => {
    const found = await within(statement)
    expect(found.map((one) => one.what).join('\n')).toContain(what)
    expect(sayDifferences(found)).toMatch(/is not what the migrations make: .+ is (missing|changed|unexpected)/)
    expect(await differences()).toEqual([])
  })
})

/** What would differ after a statement, which is taken back. */
async function within(statement: string) {
  const client = await connect('superuser')
  try {
    await client.query('begin')
    await client.query(statement)
    await client.query(CATALOG_PATH)
    const { rows } = await client.query<CatalogRow>(CATALOG_STATEMENT)
    return compareCatalog(catalogOf(rows))
  } finally {
    await client.query('rollback')
    client.release()
  }
}
