import { asSuperuser } from './database'

export type Told = { type: string; role: string; actorId: string | null; statusAfter: string | null; facts: unknown }

/** The newest event about the case, or about anything when none is named. */
export async function lastEvent(caseId?: string): Promise<Told | undefined> {
  const [event] = await asSuperuser<Told>(
    `select type, role, actor_id as "actorId", canonical::jsonb ->> 'statusAfter' as "statusAfter", facts from audit_event
     where $1::uuid is null or case_id = $1 order by transaction desc, stream <> 'system' desc, seq desc limit 1`,
    [caseId ?? null],
  )
  return event
}

export async function eventTypes(caseId: string): Promise<string[]> {
  const events = await asSuperuser<{ type: string }>('select type from audit_event where case_id = $1 order by seq', [
    caseId,
  ])
  return events.map(({ type }) => type)
}
