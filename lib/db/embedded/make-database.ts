import { type Client, escapeIdentifier, escapeLiteral } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { roleSettingsOf } from '../session-rules'
import { errorCode } from './error-code'
import { EmbeddedRefusal } from './refusal'

export const DATABASE = 'ua'
export const OWNER = 'ua_owner'
export const APP = 'ua_app'
/** The rights of the application hang on this role, so that migrations need not know who signs in. */
export const APPLICATION = 'ua_application'
/** The buyers' line, and the door to it: the application enters by SET ROLE and holds no right of it before. */
const BUYERS_LINE = 'ua_buyers_line'
const BUYERS_DOOR = 'ua_buyers_door'

export type RolePasswords = { owner: string; app: string }

/** The roles and the empty database, made where they are missing. An older database gets the roles it lacks. */
export async function makeDatabase(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (found.rowCount) {
      await makeRooms(client)
      return limitSessions(client)
    }
    await makeRoles(client, passwords)
    await client.query(`create database ${DATABASE} owner ${OWNER}`)
  })
}

/** Throws the database away, with all in it, and makes a new one. */
export async function remakeDatabase(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    await client.query(`drop database if exists ${DATABASE} with (force)`)
  })
  await makeDatabase(superuserUrl, passwords)
}

export async function makeRoles(client: Client, passwords: RolePasswords): Promise<void> {
  await client.query('begin')
  await makeRole(client, APPLICATION, 'nologin')
  await makeRole(client, OWNER, `login password ${escapeLiteral(passwords.owner)}`)
  await makeRole(client, APP, `login password ${escapeLiteral(passwords.app)}`)
  await client.query(`grant ${APPLICATION} to ${APP}`)
  await client.query('commit')
  await makeRooms(client)
  await limitSessions(client)
}

async function limitSessions(client: Client): Promise<void> {
  for (const statement of roleSettingsOf(APP)) await client.query(statement)
}

async function makeRooms(client: Client): Promise<void> {
  const { rows } = await client.query<{ member: boolean }>(
    `select pg_has_role(a.oid, b.oid, 'member') as member from pg_roles a, pg_roles b
     where a.rolname = '${APPLICATION}' and b.rolname = '${BUYERS_LINE}'`,
  )
  if (rows[0]?.member) return
  await client.query('begin')
  await makeRole(client, BUYERS_LINE, 'nologin')
  await makeRole(client, BUYERS_DOOR, 'nologin noinherit')
  await client.query(`grant ${BUYERS_LINE} to ${BUYERS_DOOR}`)
  await client.query(`grant ${BUYERS_DOOR} to ${APPLICATION}`)
  await client.query('commit')
}

async function makeRole(client: Client, name: string, options: string): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [name])
  await client.query(`${found.rowCount ? 'alter' : 'create'} role ${escapeIdentifier(name)} ${options}`)
}

async function asSuperuser(url: string, run: (client: Client) => Promise<void>): Promise<void> {
  const client = makeClient({ connectionString: url })
  try {
    await client.connect()
    await run(client)
  } catch (error) {
    if (errorCode(error) === '28P01') {
      throw new EmbeddedRefusal(
        'The passwords in secrets.json do not open the database in the same folder: put back the file that belongs to it.',
      )
    }
    throw error
  } finally {
    await client.end()
  }
}
