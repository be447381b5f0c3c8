import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { answerOf } from './answer-of'
import type { Answer } from './book'
import type { Case } from './world'

const LEVELS = ['read committed', 'repeatable read', 'serializable'] as const
export type Level = (typeof LEVELS)[number]
export { LEVELS }

const ENTRY = `
  insert into ledger_entry (account_id, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, request_id)
  values ($1, 'work', $2, $3, $4, $4, 'call', $5, $6) returning id, cap_minutes - after as left`
const REVERSAL = `
  insert into ledger_entry (account_id, kind, reverses_id, reason_code, recorded_by, request_id, case_id, minutes)
  select account_id, 'reversal', id, 'wrong-duration', advisor_id, $2, case_id, -minutes from ledger_entry e
  where request_id = $1 returning id, reverses_id, cap_minutes - after as left, -minutes as minutes`
const EVENT = `select record_event($1, 'case', $2, $3, $4, 'advisor', null, $5, null)`

export const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

type Work = { requestId: string; minutes: number; level: Level }

/** Work as the application writes it, with its event, on whatever isolation level. */
export async function logWork(client: Client, one: Case, { requestId, minutes, level }: Work): Promise<Answer> {
  return inTransaction(client, level, async () => {
    const workedOn = yesterday()
    const { rows } = await client.query<{ id: string; left: number }>(ENTRY, [
      ...[one.accountId, minutes, one.id, one.advisorId, workedOn, requestId],
    ])
    const [entry] = rows
    const facts = { entryId: entry?.id, caseId: one.id, minutes, activity: 'call', workedOn, minutesLeft: entry?.left }
    await client.query(EVENT, ['time.logged', one.id, one.companyId, one.advisorId, facts])
  })
}

/** Takes back what was logged under another request. */
export async function takeBack(client: Client, one: Case, of: string, requestId: string): Promise<Answer> {
  return inTransaction(client, 'read committed', async () => {
    const { rows } = await client.query<{ id: string; reverses_id: string; left: number; minutes: number }>(REVERSAL, [
      ...[of, requestId],
    ])
    const [entry] = rows
    if (!entry) throw new Error('nothing was logged under that request')
    const facts = {
      ...{ entryId: entry.id, reversesId: entry.reverses_id, caseId: one.id, minutes: entry.minutes },
      ...{ reason: 'wrong-duration', minutesLeft: entry.left },
    }
    await client.query(EVENT, ['time.reversed', one.id, one.companyId, one.advisorId, facts])
  })
}

/** What fails before COMMIT was sent is refused; an answer to COMMIT that does not come says nothing. */
async function inTransaction(client: Client, level: Level, work: () => Promise<void>): Promise<Answer> {
  try {
    await client.query(`begin isolation level ${level}`)
    await work()
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    return answerOf(error, 'refused')
  }
  try {
    await client.query('commit')
    return 'accepted'
  } catch (error) {
    return answerOf(error, 'lost answer')
  }
}

export const newRequest = () => randomUUID()
