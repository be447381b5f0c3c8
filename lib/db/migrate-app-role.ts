import { type Client, escapeIdentifier } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { roleOf } from './connection-urls'
import { MigrationRefusal } from './migration-refusal'

/**
 * Before the migrations: that the role of the application's rights is there or can be made, and that nobody may make
 * temporary tables, which could stand in the way of real ones. A restored dump has lost the latter.
 */
export async function prepareRights(client: Client): Promise<void> {
  const { rows } = await client.query<{ possible: boolean }>(
    `select exists (select from pg_roles where rolname = 'ua_application') or rolcreaterole or rolsuper as possible
       from pg_roles where rolname = current_user`,
  )
  if (!rows[0]?.possible) {
    throw new MigrationRefusal('As a superuser, run once: create role ua_application nologin;')
  }
  await client.query(
    `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
  )
}

/** Makes the role the application signs in as a member of the one its rights hang on, where it is not already. */
export async function joinApplicationRole(ownerUrl: string, appUrl: string): Promise<void> {
  const role = roleOf(appUrl)
  const client = makeClient({ connectionString: ownerUrl })
  await client.connect()
  try {
    const found = await client.query<{ member: boolean | null }>(
      `select (select pg_has_role(app.oid, rights.oid, 'member') from pg_roles app where app.rolname = $1) as member
         from pg_roles rights where rights.rolname = 'ua_application'`,
      [role],
    )
    if (found.rows.length === 0 || found.rows[0]?.member) return
    if (found.rows[0]?.member === null) {
      throw new MigrationRefusal(`The role ${role} of DATABASE_URL does not exist in the database: create it first.`)
    }
    await client.query(`grant ua_application to ${escapeIdentifier(role)}`)
  } catch (error) {
    if (error instanceof MigrationRefusal) throw error
    throw new MigrationRefusal(`As a superuser, run once: grant ua_application to ${escapeIdentifier(role)};`, {
      cause: error,
    })
  } finally {
    await client.end()
  }
}
