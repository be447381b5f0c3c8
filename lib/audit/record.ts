import 'server-only'
import type { RecordedEventType, RecordedFacts, Subject } from '@/lib/audit/audit-events'
import { databaseFault } from '@/lib/db/fault'
import type { Tx } from '@/lib/db/transaction'
import { requestId } from '@/lib/log/request-id'
import { Refusal } from '@/lib/refusals/refusal'

/** The person is not, or no longer, who they act as. */
const NOT_THEIRS = 'UA061'

type Recorder = { role: string; personId: string | null }

/**
 * Leaves one event in the trail, in the change's own transaction. The database writes it, and refuses one that tells of
 * no row this transaction changed; a change after its event is not told by it. So call it after everything else; it also
 * locks the stream until the transaction ends: a company's before the system's. With a `statusAfter` it says how the
 * case stands afterwards, which the database looks up. Answers the event's id. Refusal `signed-out`: the account was
 * closed, or the role revoked, meanwhile.
 */
export async function record<T extends RecordedEventType>(
  tx: Tx,
  actor: Recorder,
  type: T,
  subject: Subject,
  facts: RecordedFacts[T],
  statusAfter: string | null = null,
): Promise<string> {
  const request = await requestId()
  try {
    const [event] = await tx.$queryRaw<{ id: string }[]>`
      SELECT record_event(${type}, ${subject.kind}, ${subject.id}::uuid, ${subject.companyId ?? null}::uuid, ${actor.personId}::uuid,
        ${actor.role}, ${statusAfter}, ${JSON.stringify(facts)}::jsonb, ${request}) AS id`
    if (!event) throw new Error('the event was not stored')
    return event.id
  } catch (error) {
    throw databaseFault(error)?.sqlState === NOT_THEIRS ? new Refusal('signed-out') : error
  }
}
