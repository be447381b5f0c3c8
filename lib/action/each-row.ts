import 'server-only'
import type { Role } from '@/lib/actors/actor'
import { inWords } from '@/lib/action/in-words'
import { issueOfError, noteDenial } from '@/lib/action/issue-of-error'
import type { RowOutcome } from '@/lib/refusals/result'

/**
 * Changes each of several rows in turn. Every row is a transaction of its own: what one is refused, or what goes wrong with
 * it, stops no other, is undone by itself, and is told beside its number. Refused to somebody whose it is not, it leaves the
 * line in the access log that it leaves when it is asked for alone.
 */
export async function eachRow<R extends { number: string }, T>(
  actor: { personId: string; role: Role },
  rows: readonly R[],
  change: (row: R) => Promise<T>,
): Promise<RowOutcome<T>[]> {
  const outcomes: RowOutcome<T>[] = []
  for (const row of rows) outcomes.push({ number: row.number, ...(await outcomeOf(actor, () => change(row))) })
  return outcomes
}

async function outcomeOf<T>(actor: { personId: string; role: Role }, change: () => Promise<T>) {
  try {
    return { done: await change() }
  } catch (error) {
    const issues = [await issueOfError(error)]
    await noteDenial(actor, issues)
    const { issues: said } = await inWords({ status: 'refused', issues, typed: {} })
    return { refused: said[0]?.sentence ?? '' }
  }
}
