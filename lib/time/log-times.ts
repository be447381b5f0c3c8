import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor } from '@/lib/actors/actor'
import { databaseFault, isDatabaseAway } from '@/lib/db/fault'
import { LONG, transaction, type Tx } from '@/lib/db/transaction'
import { casesForTime, requireAcceptsTime } from '@/lib/time/case-for-time'
import { findLogged } from '@/lib/time/find-logged'
import type { LogTimeInput } from '@/lib/time/inputs'
import { listLogged } from '@/lib/time/list-logged'
import { logTime } from '@/lib/time/log-time'
import { writeWork } from '@/lib/time/write-work'

/** `there` had been logged before; what was refused can be asked about again, alone, and says why. */
export type LoggedRow = 'logged' | 'there' | 'refused'

/**
 * Logs each of many as `logTime` does, in one transaction as long as nothing of it is refused, and each in its own once
 * something is. What the same requests have logged before is left alone, whoever sends them at the same time.
 */
export async function logTimes(advisor: Advisor, inputs: readonly LogTimeInput[]): Promise<LoggedRow[]> {
  try {
    return await transaction((tx) => logAll(tx, advisor, inputs), LONG)
  } catch (error) {
    if (!isRefused(error)) throw error
    return eachAlone(advisor, inputs)
  }
}

async function logAll(tx: Tx, advisor: Advisor, inputs: readonly LogTimeInput[]): Promise<LoggedRow[]> {
  await takeTurn(tx, advisor, inputs)
  const [there, cases] = [await listLogged(tx, inputs), await casesOf(tx, advisor, inputs)]
  const outcomes: LoggedRow[] = []
  for (const input of inputs) {
    if (there.has(input.requestId)) outcomes.push('there')
    else {
      const supportCase = cases.find(({ number }) => number === input.number)
      if (!supportCase) throw new Refusal('case-not-found')
      requireAcceptsTime(supportCase, input)
      const { minutesLeft } = await writeWork(tx, advisor, supportCase, input)
      // What the next one finds, in whichever case of the company.
      for (const one of cases) if (one.accountId === supportCase.accountId) one.minutesLeft = minutesLeft
      outcomes.push('logged')
    }
  }
  return outcomes
}

const casesOf = (tx: Tx, advisor: Advisor, inputs: readonly LogTimeInput[]) =>
  casesForTime(tx, advisor, [...new Set(inputs.map(({ number }) => number))])

/** One of a person's at a time with a company: of a file that is sent twice at once, the second sees what the first logged. */
async function takeTurn(tx: Tx, advisor: Advisor, inputs: readonly LogTimeInput[]): Promise<void> {
  const accounts = (await casesOf(tx, advisor, inputs)).map(({ accountId }) => accountId)
  for (const account of [...new Set(accounts)].sort())
    await tx.$executeRaw`
      SELECT pg_advisory_xact_lock(hashtextextended(${`times:${advisor.personId}:${account}`}, 0))`
}

async function eachAlone(advisor: Advisor, inputs: readonly LogTimeInput[]): Promise<LoggedRow[]> {
  const outcomes: LoggedRow[] = []
  for (const input of inputs) {
    if (await findLogged(input.requestId)) outcomes.push('there')
    else outcomes.push(await alone(advisor, input))
  }
  return outcomes
}

async function alone(advisor: Advisor, input: LogTimeInput): Promise<LoggedRow> {
  try {
    await logTime(advisor, input)
    return 'logged'
  } catch (error) {
    if (!isRefused(error)) throw error
    return 'refused'
  }
}

/** Nothing is refused by a database that is not there: what was not logged is tried again. */
function isRefused(error: unknown): boolean {
  if (error instanceof Refusal) return true
  return databaseFault(error) !== null && !isDatabaseAway(error)
}
