import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { pseudonymKeyCheck } from '@/lib/crypto/pseudonyms'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { EXTRACT_FORM } from '@/lib/extracts/codes'
import { countExtract } from '@/lib/extracts/count-extract'
import type { TakeExtractInput } from '@/lib/extracts/inputs'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Takes out what was known when a day had ended, for an evaluator; who did and when is in the trail. A request taken before
 * is the same extract. Refusals: `extract-day-not-over`, `extract-incomplete`, `extract-differs`, `request-reused`.
 */
export async function takeExtract(lead: ProjectLead, { requestId, asOf }: TakeExtractInput): Promise<void> {
  // The database says the same; asked first, nothing is counted for who may not have it.
  if ((await listBarredCases(lead)).length > 0) throw new Refusal('extract-incomplete')
  const { cases, entries, digest } = await countExtract(asOf)
  const counted = {
    form: EXTRACT_FORM,
    keyCheck: pseudonymKeyCheck(),
    cases: cases.length,
    entries: entries.length,
    digest,
  }
  const asked = { asOf: dateFromDay(asOf), takenBy: lead.personId }
  try {
    await transaction(async (tx) => {
      const [taken] = await tx.evaluatorExtract.createManyAndReturn({
        select: { id: true },
        skipDuplicates: true,
        data: [{ ...asked, ...counted, requestId }],
      })
      if (taken) {
        const facts = { asOf, cases: cases.length, entries: entries.length }
        return record(tx, lead, 'extract.taken', { kind: 'extract', id: taken.id }, facts)
      }
      const before = await tx.evaluatorExtract.findUniqueOrThrow({ where: { requestId } })
      if (before.takenBy !== lead.personId || before.asOf.getTime() !== asked.asOf.getTime())
        throw new Refusal('request-reused')
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (state === 'UA183') throw new Refusal('extract-day-not-over', {}, 'asOf')
    if (state === 'UA184') throw new Refusal('extract-differs')
    if (state === 'UA185') throw new Refusal('extract-incomplete')
    throw error
  }
}
