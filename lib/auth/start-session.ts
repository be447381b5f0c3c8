import 'server-only'
import { cookies } from 'next/headers'
import { sessionAdapter } from '@/lib/auth/adapter'
import { cookieOptions, SESSION_HOURS, sessionCookieName } from '@/lib/auth/session-cookie'
import { noteAccess } from '@/lib/audit/note-access'
import { newToken } from '@/lib/crypto/tokens'

/** Signs the person in: a database session of next-auth's kind, with its cookie. `how` is a code for the access log. */
export async function startSession(personId: string, how: 'link' | 'code' | 'demo'): Promise<void> {
  const expires = new Date(Date.now() + SESSION_HOURS * 3_600_000)
  const sessionToken = newToken()
  await sessionAdapter().createSession?.({ sessionToken, userId: personId, expires })
  await noteAccess({ action: 'signed-in', subjectKind: 'person', subjectId: personId, personId, reasonCode: how })
  const jar = await cookies()
  jar.set(sessionCookieName(), sessionToken, cookieOptions(expires))
}
