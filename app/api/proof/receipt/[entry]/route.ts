import { actorsOf } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { currentPerson } from '@/lib/auth/current-person'
import { clientNetwork } from '@/lib/rates/client-network'
import { isOver } from '@/lib/rates/limit'
import { findReceipt } from '@/lib/time/find-receipt'

type Asked = { params: Promise<{ entry: string }> }

/** A time entry's receipt as a file, for those who see the entry; to everyone else nothing is there. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const [{ entry }, person] = await Promise.all([params, currentPerson()])
  if (await (person ? isOver('signed-in-action', person.id) : isOver('public-action', await clientNetwork())))
    return new Response(null, { status: 429 })
  const actors = person ? actorsOf(person, ['project-lead', 'advisor', 'auditor', 'company-contact']) : []
  for (const actor of actors) {
    const found = await findReceipt(actor, entry)
    if (found?.receipt)
      return Response.json(found.receipt, {
        headers: { 'content-disposition': `attachment; filename="${entry}.bevis.json"`, 'cache-control': 'no-store' },
      })
  }
  await noteAccess({
    action: 'denied',
    subjectKind: 'entry',
    personId: person?.id,
    reasonCode: person ? 'not-seen' : 'signed-out',
  })
  return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
}
