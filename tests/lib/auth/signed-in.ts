import { startSession } from '@/lib/auth/start-session'
import { cookie } from './jar'
import { makePerson } from './people'

export const SESSION_COOKIE = 'next-auth.session-token'
/** What the browser of the test holds; needs next/headers mocked with `mockHeaders`. */
export const token = () => cookie(SESSION_COOKIE)?.value ?? ''

/** Somebody signed in with a link. */
export async function signedIn(wanted: Parameters<typeof makePerson>[0] = { company: {} }) {
  const id = await makePerson(wanted)
  await startSession(id, 'link')
  return { id, token: token() }
}
