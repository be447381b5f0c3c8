import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Person } from '@/lib/actors/actor'
import { findSession } from '@/lib/auth/find-session'
import { sessionCookieName } from '@/lib/auth/session-cookie'

/** Who is signed in, asked once per request. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? ((await findSession(token))?.person ?? null) : null
})
