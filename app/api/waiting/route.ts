import { currentPerson } from '@/lib/auth/current-person'
import { countWaiting } from '@/lib/cases/count-waiting'

/** The numbers of the frame, for pages that stay open; nothing for whoever is not signed in. */
export async function GET(): Promise<Response> {
  const person = await currentPerson()
  if (!person) return new Response(null, { status: 204 })
  return Response.json(await countWaiting(person), { headers: { 'cache-control': 'no-store' } })
}
