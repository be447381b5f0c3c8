import { actorsOf } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { findLastWork } from '@/lib/time/find-last-work'
import { listWorkToKeep } from '@/lib/time/list-work-to-keep'

/** The work list for an advisor's browser to keep, with when it was so and whose it is; nothing for anyone else. */
export async function GET(): Promise<Response> {
  const person = await currentPerson()
  const [advisor] = person ? actorsOf(person, ['advisor']) : []
  const headers = { 'cache-control': 'no-store' }
  if (!advisor) return new Response(null, { status: 204, headers })
  const [cases, lastActivity] = await Promise.all([listWorkToKeep(advisor), findLastWork(advisor)])
  return Response.json({ at: new Date().toISOString(), personId: advisor.personId, lastActivity, cases }, { headers })
}
