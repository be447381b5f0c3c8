import 'server-only'
import { notFound } from 'next/navigation'
import type { Person } from '@/lib/actors/actor'
import { startSession } from '@/lib/auth/start-session'
import { isDemo } from '@/lib/config/demo'
import { db } from '@/lib/db/client'

/** One press and you are an invented person. 404 outside the demonstration and for everyone who is not invented. */
export async function signInAs(personId: string): Promise<Person> {
  if (!isDemo()) notFound()
  const person = await db().person.findFirst({
    where: { id: personId, demo: true, deactivatedAt: null },
    select: { id: true },
  })
  if (!person) notFound()
  return startSession(person.id, 'demo')
}
