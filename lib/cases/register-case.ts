import 'server-only'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import { addWorkingDays } from '@/lib/calendar/working-days'
import type { CaseRow, Told } from '@/lib/cases/case-fields'
import type { drawNumber } from '@/lib/cases/draw-number'
import { databaseFault } from '@/lib/db/fault'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import type { Round } from '@/lib/rounds/find-current-round'

type Recorder = Parameters<typeof record>[1]

type Birth = Pick<
  CaseRow,
  'companyId' | 'contactId' | 'openedBy' | 'openedVia' | 'requestId' | 'procurementId' | 'contactLocale'
> & {
  /** Of the case before, whose contact said that it is not theirs: nor is this one. */
  contactDisownedAt?: Date | null
  round: Pick<Round, 'id' | 'responseWorkingDays'>
  /** Drawn first in the transaction: it locks the year's counter, and comes before every other lock. */
  drawn: Awaited<ReturnType<typeof drawNumber>>
  told: Told
  predecessorId?: string
}
export type RegisteredCase = { id: string; number: string; responseDueOn: string }

/** How every case comes to be: with its account, its first move, its promised day and its event. Refusal `no-open-round`. */
export async function registerCase(tx: Tx, recorder: Recorder, birth: Birth): Promise<RegisteredCase> {
  const { round, drawn, told, predecessorId = null, ...named } = birth
  const { companyId, openedBy, openedVia } = named
  const responseDueOn = addWorkingDays(today(), round.responseWorkingDays, 'free')
  const references = { roundId: round.id, accountId: await openAccount(tx, round.id, companyId), predecessorId }
  const { id } = await tx.supportCase.create({
    select: { id: true },
    data: { ...told, ...named, ...drawn, ...references, responseDueOn: dateFromDay(responseDueOn) },
  })
  await tx.caseMove.create({ data: { caseId: id, status: 'opened', movedBy: openedBy } })
  const { about, municipalityCode: municipality } = told
  const facts = { number: drawn.number, about, via: openedVia, municipality, predecessorId }
  await record(tx, recorder, 'case.opened', { kind: 'case', id, companyId }, facts, 'opened')
  return { id, number: drawn.number, responseDueOn }
}

/** UA002: the round was closed since it was read. */
async function openAccount(tx: Tx, roundId: string, companyId: string): Promise<string> {
  try {
    const [account] = await tx.$queryRaw<{ id: string }[]>`
      SELECT open_hour_account(${roundId}::uuid, ${companyId}::uuid) AS id`
    if (account) return account.id
  } catch (error) {
    if (databaseFault(error)?.sqlState !== 'UA002') throw error
  }
  throw new Refusal('no-open-round')
}
