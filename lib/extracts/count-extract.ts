import 'server-only'
import { createHash } from 'node:crypto'
import { addDays } from '@/lib/calendar/days'
import { startOfDay } from '@/lib/calendar/instants'
import { pseudonym } from '@/lib/crypto/pseudonyms'
import { coarseTraits } from '@/lib/extracts/coarse-traits'
import { valueBand } from '@/lib/extracts/codes'
import { CASE_COLUMNS, cellsOf, ENTRY_COLUMNS, type ExtractCase, type ExtractEntry } from '@/lib/extracts/columns'
import { casesThen, entriesThen, mergesThen, type CaseThen, type EntryThen } from '@/lib/extracts/rows-then'

export type Extract = { cases: ExtractCase[]; entries: ExtractEntry[]; digest: string }

/** What was known when a day had ended. The same day is the same each time, whatever has happened since. */
export async function countExtract(asOf: string): Promise<Extract> {
  const until = startOfDay(addDays(asOf, 1))
  const [rows, entries, merges] = await Promise.all([casesThen(until), entriesThen(until), mergesThen(until)])
  const into = new Map(merges.map(({ companyId, intoId }) => [companyId, intoId]))
  const companies = rows.map(({ companyId }) => pseudonym('company', lastOf(into, companyId)))
  const coarse = coarseTraits(rows.map((row, at) => ({ ...row, company: companies[at] ?? '' })))
  const cases = rows
    .map((row, at): ExtractCase => ({ ...ofCase(row), company: companies[at] ?? '', ...coarse[at] }) as ExtractCase)
    .sort((one, other) => (one.case < other.case ? -1 : 1))
  const work = entries.map(ofEntry).sort((one, other) => (one.entry < other.entry ? -1 : 1))
  const text = JSON.stringify([cellsOf(CASE_COLUMNS, cases), cellsOf(ENTRY_COLUMNS, work)])
  return { cases, entries: work, digest: createHash('sha256').update(text).digest('hex') }
}

function lastOf(into: ReadonlyMap<string, string>, id: string): string {
  let at = id
  for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next
  return at
}

function ofCase(row: CaseThen): Omit<ExtractCase, 'company' | 'municipality' | 'sector' | 'size'> {
  const { id, round, openedMonth, via, about, needs, status, waitedHours, minutes, outsideMinutes } = row
  const { outcome, bid, result, firstPublicBid, value, barriers, score } = row
  return {
    ...{
      case: pseudonym('case', id),
      round,
      opened_month: openedMonth,
      via,
      about,
      needs: inOrder(needs.split(',')),
      status,
    },
    ...{ hours_to_contact: waitedHours, minutes, minutes_outside: outsideMinutes, outcome: outcome ?? '' },
    ...{ bid: bid ?? '', result: result ?? '', first_public_bid: yesOrNo(firstPublicBid) },
    value_band: result === 'won' && value !== null ? valueBand(value) : '',
    ...{ barriers: inOrder(barriers), satisfaction: score },
  }
}

function ofEntry({ id, caseId, counts, minutes, activity, month, reversesId }: EntryThen): ExtractEntry {
  return {
    ...{ entry: pseudonym('entry', id), case: pseudonym('case', caseId), counts: counts ? 'yes' : 'no' },
    ...{ activity: activity ?? '', month, minutes, reverses: reversesId ? pseudonym('entry', reversesId) : '' },
  }
}

const inOrder = (codes: readonly string[]) => [...codes].sort().join(' ')
const yesOrNo = (said: boolean | null) => (said === null ? '' : said ? 'yes' : 'no')
