import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import type { UnreadQuestion } from '@/lib/buyers/unread-question'
import { transaction } from '@/lib/db/transaction'

/** Questions that this lead has not read and may; the one to be answered first on top. */
export async function listUnreadQuestions(lead: ProjectLead): Promise<UnreadQuestion[]> {
  return transaction((tx) =>
    inBuyersRoom(
      tx,
      lead,
      (room) => room.$queryRaw<UnreadQuestion[]>`
        SELECT number, topic, status, asked_at AS "askedAt", due_on::text AS "dueOn" FROM unread_questions()
        ORDER BY status = 'closed', due_on, asked_at LIMIT 200`,
    ),
  )
}
