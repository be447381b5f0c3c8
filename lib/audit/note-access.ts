import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { requestId } from '@/lib/log/request-id'

export type Access = {
  action: 'read' | 'reveal' | 'denied' | 'signed-in' | 'signed-out' | 'sign-in-failed'
  subjectKind: string
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
  const request = await requestId()
  return Prisma.sql`
    INSERT INTO access_log (person_id, role, action, subject_kind, subject_id, request_id)
    SELECT ${personId ?? null}::uuid, ${role ?? null}, ${action}, ${subjectKind}, id::text, ${request} FROM ${rows}`
}

/** One line in the access log. Not chained and in no transaction of its own: a read takes no lock. */
export async function noteAccess(access: Access): Promise<void> {
  const { action, subjectKind, subjectId = null, personId = null, role = null, reasonCode = null } = access
  const request = await requestId()
  await db().$executeRaw`
    INSERT INTO access_log (person_id, role, action, subject_kind, subject_id, reason_code, request_id)
    VALUES (${personId}::uuid, ${role}, ${action}, ${subjectKind}, ${subjectId}, ${reasonCode}, ${request})`
}
