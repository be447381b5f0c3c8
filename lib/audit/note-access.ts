import 'server-only'
import { db } from '@/lib/db/client'
import { accessClient } from '@/lib/audit/access-client'
import { Prisma } from '@/lib/db/generated/client'
import type { Messages } from '@/lib/i18n/messages'
import { requestId } from '@/lib/log/request-id'

export type Access = {
  action: 'read' | 'reveal' | 'denied' | 'signed-in' | 'signed-out' | 'sign-in-failed'
  /** One that the access log has a word for. */
  subjectKind: keyof Messages['trail']['subjects']
  subjectId?: string
  personId?: string | null
  role?: string
  /** A code, never words. */
  reasonCode?: string
}

/** The same line as a part of the statement that reads: one for each row of `rows`, which has an `id`. */
export async function accessLine(
  { action, subjectKind, personId, role }: Omit<Access, 'subjectId' | 'reasonCode'>,
  rows: Prisma.Sql,
): Promise<Prisma.Sql> {
  const [request, { address, agent }] = await Promise.all([requestId(), accessClient()])
  return Prisma.sql`
    INSERT INTO access_log (person_id, role, action, subject_kind, subject_id, request_id, client_address, client_agent)
    SELECT ${personId ?? null}::uuid, ${role ?? null}, ${action}, ${subjectKind}, id::text, ${request}, ${address}::inet, ${agent}
    FROM ${rows}`
}

/** Denied lines that one person, or one network without a person, leaves within so many minutes. More tell nothing more. */
export const DENIED_LINES = 200
const DENIED_MINUTES = 10

/**
 * One line in the access log. Not chained and in no transaction of its own: a read takes no lock. Whoever asks without end
 * for what is not theirs, signed in or not, does not fill it: what is denied is written so many times only.
 */
export async function noteAccess(access: Access): Promise<void> {
  const { action, subjectKind, subjectId = null, personId = null, role = null, reasonCode = null } = access
  const [request, client] = await Promise.all([requestId(), accessClient()])
  const { address, agent } = client
  const isFull = action === 'denied' ? await tooManyDenied(personId, client.network) : false
  if (isFull) return
  await db().$executeRaw`
    INSERT INTO access_log (person_id, role, action, subject_kind, subject_id, reason_code, request_id, client_address, client_agent)
    VALUES (${personId}::uuid, ${role}, ${action}, ${subjectKind}, ${subjectId}, ${reasonCode}, ${request}, ${address}::inet, ${agent})`
}

/** Counted by the person, by the network for who is signed out, and all together where neither is known. */
async function tooManyDenied(personId: string | null, network: string | null): Promise<boolean> {
  const whose = personId
    ? Prisma.sql`person_id = ${personId}::uuid`
    : Prisma.sql`person_id IS NULL AND (client_address <<= ${network}::cidr OR (${network}::cidr IS NULL AND client_address IS NULL))`
  const [counted] = await db().$queryRaw<{ lines: number }[]>`
    SELECT count(*)::int AS lines FROM (
      SELECT FROM access_log WHERE ${whose} AND action = 'denied' AND at > now() - make_interval(mins => ${DENIED_MINUTES})
      LIMIT ${DENIED_LINES}) lately`
  return (counted?.lines ?? 0) >= DENIED_LINES
}
