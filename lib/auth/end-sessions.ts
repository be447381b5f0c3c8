import 'server-only'
import { cookies } from 'next/headers'
import type { Person } from '@/lib/actors/actor'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import { noteAccess } from '@/lib/audit/note-access'
import { db } from '@/lib/db/client'

/** Ends this session, or with `everywhere` all of the person's. */
export async function endSessions(person: Person, everywhere: boolean): Promise<void> {
  await db().session.deleteMany({ where: everywhere ? { personId: person.id } : { id: person.sessionId } })
  const reasonCode = everywhere ? 'everywhere' : 'here'
  await noteAccess({
    action: 'signed-out',
    subjectKind: 'person',
    subjectId: person.id,
    personId: person.id,
    reasonCode,
  })
  const jar = await cookies()
  jar.delete(sessionCookieName())
}
