import 'server-only'
import { cookies } from 'next/headers'
import { Refusal } from '@/lib/refusals/refusal'
import type { Person } from '@/lib/actors/actor'
import { sessionAdapter } from '@/lib/auth/adapter'
import { findSession } from '@/lib/auth/find-session'
import { forgetLink } from '@/lib/auth/login-cookie'
import { cookieOptions, SESSION_HOURS, sessionCookieName } from '@/lib/auth/session-cookie'
import { noteAccess } from '@/lib/audit/note-access'
import { newToken } from '@/lib/crypto/tokens'

/**
 * Signs the person in: a database session of next-auth's kind, with its cookie. What was signed in before in the same
 * browser ends. `how` is a code for the access log.
 */
export async function startSession(personId: string, how: 'link' | 'code' | 'demo'): Promise<Person> {
  const jar = await cookies()
  const adapter = sessionAdapter()
  const before = jar.get(sessionCookieName())?.value
  if (before) await adapter.deleteSession?.(before)
  const expires = new Date(Date.now() + SESSION_HOURS * 3_600_000)
  const sessionToken = newToken()
  await adapter.createSession?.({ sessionToken, userId: personId, expires })
  const session = await findSession(sessionToken)
  if (!session) throw new Refusal('link-ended')
  await noteAccess({ action: 'signed-in', subjectKind: 'person', subjectId: personId, personId, reasonCode: how })
  jar.set(sessionCookieName(), sessionToken, cookieOptions(expires))
  await forgetLink()
  return session.person
}
