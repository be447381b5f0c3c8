import type { Client } from 'pg'
import { hashToken, newToken } from '../../lib/crypto/tokens'

export type SignedIn = { personId: string; role: string; cookie: string }

const COOKIE = 'next-auth.session-token'

/** Signs everyone in, staff and contacts, and answers the cookies their browsers would hold. */
export async function makeSessions(client: Client): Promise<SignedIn[]> {
  const { rows } = await client.query<{ id: string; role: string }>(
    `select p.id, coalesce(r.role, 'company-contact') as role from person p left join staff_role r on r.person_id = p.id
     order by p.email`,
  )
  const signedIn = rows.map(({ id, role }) => ({ personId: id, role, token: newToken() }))
  const sessions = signedIn.map(({ personId, token }) => ({ person_id: personId, token_hash: hashToken(token) }))
  await client.query(
    `insert into session (person_id, token_hash, expires_at)
     select person_id, token_hash, now() + interval '8 hours'
     from json_to_recordset($1::json) as s (person_id uuid, token_hash text)`,
    [JSON.stringify(sessions)],
  )
  return signedIn.map(({ token, ...person }) => ({ ...person, cookie: `${COOKIE}=${token}` }))
}
