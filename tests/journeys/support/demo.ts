import { createHash, randomBytes } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { makeClient } from '@/lib/db/make-client'
import { ensureSecrets } from '../../../lib/config/secrets-file'
import { findPostmaster } from '../../../lib/db/embedded/postmaster'
import { clusterDirOf, embeddedUrls } from '../../../lib/db/embedded/start-embedded'

export const baseUrl = () => process.env.BASE_URL ?? 'http://localhost:3000'

function urls() {
  const dataDir = process.env.SERVER_DATA_DIR ?? 'data'
  const server = findPostmaster(clusterDirOf(dataDir))
  if (!server) throw new Error(`no database runs in ${dataDir}`)
  return embeddedUrls(server.address, ensureSecrets(dataDir, true))
}

/** Queries the demo database directly, as its owner. */
export async function ask<Row extends object>(sql: string, params: unknown[] = []): Promise<Row[]> {
  return run<Row>(urls().databaseUrlOwner, sql, params)
}

export async function askAsSuperuser<Row extends object>(sql: string, params: unknown[] = []): Promise<Row[]> {
  return run<Row>(urls().superuserUrl, sql, params)
}

/** The same with every row in sight: a room of its own is closed to the tables' owner too. */
export async function askSeeingAll<Row extends object>(sql: string, params: unknown[] = []): Promise<Row[]> {
  const { superuserUrl, databaseUrlOwner } = urls()
  const url = new URL(superuserUrl)
  url.pathname = new URL(databaseUrlOwner).pathname
  return run<Row>(url.href, sql, params)
}

async function run<Row extends object>(url: string, sql: string, params: unknown[]): Promise<Row[]> {
  const client = makeClient({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql, params)).rows
  } finally {
    await client.end()
  }
}

/** A session as sign-in makes it; its token goes into the cookie. */
export async function sessionFor(personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await ask(`INSERT INTO session (token_hash, person_id, expires_at) VALUES ($1, $2, now() + interval '12 hours')`, [
    createHash('sha256').update(token).digest('hex'),
    personId,
  ])
  return token
}

export const SESSION_COOKIE = 'next-auth.session-token'

export async function signIn(context: BrowserContext, personId: string): Promise<void> {
  await context.addCookies([
    { name: SESSION_COOKIE, value: await sessionFor(personId), url: baseUrl(), httpOnly: true, sameSite: 'Lax' },
  ])
}

/** The demo people by what they may do. */
export async function staff(
  role: 'project-lead' | 'advisor' | 'auditor' | 'steering-member' | 'editor' | 'buyer-advisor',
): Promise<{ id: string; name: string }[]> {
  return ask(
    `SELECT p.id, p.name FROM person p JOIN staff_role r ON r.person_id = p.id AND r.revoked_at IS NULL
     WHERE r.role = $1 AND p.deactivated_at IS NULL
       AND NOT EXISTS (SELECT FROM staff_role o WHERE o.person_id = p.id AND o.role <> $1 AND o.revoked_at IS NULL) ORDER BY p.name`,
    [role],
  )
}

export async function one<Row extends object>(sql: string, params: unknown[] = []): Promise<Row> {
  const [row] = await ask<Row>(sql, params)
  if (!row) throw new Error(`the demo data has nothing for: ${sql}`)
  return row
}
