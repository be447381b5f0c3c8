import 'server-only'
import { record } from '@/lib/audit/record'
import type { AuditFacts } from '@/lib/audit/audit-events'
import type { Tx } from '@/lib/db/transaction'

type Recorder = Parameters<typeof record>[1]
type Named = { name: string; email: string; phone: string | null; locale: 'sv' | 'en'; demo?: boolean }
type Joined = { id: string; isNew: boolean }

/** The person with this address, made the first time. What is known of someone is never overwritten by a stranger. */
export async function joinPerson(tx: Tx, named: Named): Promise<Joined> {
  const email = named.email.toLowerCase()
  const [made] = await tx.person.createManyAndReturn({
    select: { id: true },
    skipDuplicates: true,
    data: [{ ...named, email }],
  })
  if (made) return { id: made.id, isNew: true }
  const { id } = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } })
  return { id, isNew: false }
}

/** The event of a new person. Goes to the system's stream, so record it after the company's events. */
export async function recordJoined(
  tx: Tx,
  actor: Recorder,
  joined: Joined,
  origin: AuditFacts['person.joined']['origin'],
) {
  if (joined.isNew) await record(tx, actor, 'person.joined', { kind: 'person', id: joined.id }, { origin })
}
