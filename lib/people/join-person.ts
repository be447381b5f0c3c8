import 'server-only'
import { record } from '@/lib/audit/record'
import type { AuditFacts } from '@/lib/audit/audit-events'
import type { Tx } from '@/lib/db/transaction'

type Recorder = Parameters<typeof record>[1]
type Named = { name: string; email: string; phone: string | null; locale: 'sv' | 'en'; demo?: boolean }
type Joined = { id: string; isNew: boolean; isNamed: boolean }

/**
 * The person with an address that the staff have typed, made the first time. Never for what a stranger typed: that joins
 * nobody. Someone who is still called by their address gets the staff's name; another name is left as it is.
 */
export async function joinPerson(tx: Tx, named: Named): Promise<Joined> {
  const email = named.email.toLowerCase()
  const [made] = await tx.person.createManyAndReturn({
    select: { id: true },
    skipDuplicates: true,
    data: [{ ...named, email }],
  })
  if (made) return { id: made.id, isNew: true, isNamed: false }
  const { id } = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const { count } = await tx.person.updateMany({ where: { id, name: email }, data: { name: named.name } })
  return { id, isNew: false, isNamed: count > 0 }
}

/** The event of a new person. Goes to the system's stream, so record it after the company's events. */
export async function recordJoined(
  tx: Tx,
  actor: Recorder,
  joined: Joined,
  origin: AuditFacts['person.joined']['origin'],
) {
  const subject = { kind: 'person', id: joined.id } as const
  if (joined.isNew) await record(tx, actor, 'person.joined', subject, { origin })
  if (joined.isNamed) await record(tx, actor, 'person.named', subject, {})
}
