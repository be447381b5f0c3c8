import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { askedRows, asksDayOrder } from '@/lib/imports/asked-rows'
import type { Format } from '@/lib/imports/codes'
import { standingOfRows } from '@/lib/imports/standing-of-rows'
import type { ToldOfFile } from '@/lib/imports/inputs'
import { ownImport, type Progress } from '@/lib/imports/own-import'
import { plannedRows, type PlannedRow } from '@/lib/imports/planned-rows'
import { Refusal } from '@/lib/refusals/refusal'
import { requireAcceptsTime } from '@/lib/time/case-for-time'

/** What the file leaves for its advisor to say. */
export type Asks = { dayOrder: boolean; activity: boolean; lateReason: boolean; earlyReason: boolean }

export type FoundImport = {
  id: string
  format: Format
  told: ToldOfFile
  asks: Asks
  isUnderWay: boolean
  progress: Progress
  expiresAt: Date
  /** Empty while rows are being logged. */
  rows: PlannedRow[]
  /** The companies of the cases, as the advisor knows them. */
  companies: ReadonlyMap<string, string>
}

/**
 * An advisor's file with what each of its rows would become if it were logged now. Null when it is not there or another's,
 * which leaves a line in the access log.
 */
export async function findImport(advisor: Advisor, id: string): Promise<FoundImport | null> {
  const own = await ownImport(advisor, id).catch(notThere)
  if (!own) {
    const { personId, role } = advisor
    await noteAccess({ action: 'denied', subjectKind: 'page', personId, role, reasonCode: 'not-seen' })
    return null
  }
  const { sheet, told, progress, expiresAt, lanes } = own
  const about = { id, format: sheet.format, told, progress, expiresAt, isUnderWay: lanes !== null }
  const nothing = { dayOrder: false, activity: false, lateReason: false, earlyReason: false }
  if (lanes) return { ...about, asks: nothing, rows: [], companies: new Map() }
  const asked = askedRows(advisor.personId, sheet, told)
  const standing = await standingOfRows(advisor, asked)
  const rows = plannedRows(asked, standing, requireAcceptsTime)
  const lacks = (code: string) => rows.some(({ issue }) => issue?.code === code)
  const asks: Asks = {
    dayOrder: asksDayOrder(sheet),
    activity: told.activity !== null || sheet.rows.some(({ kind }) => kind === ''),
    lateReason: told.lateReason !== null || lacks('late-reason-missing'),
    earlyReason: told.earlyReason !== null || lacks('early-reason-missing'),
  }
  return { ...about, asks, rows, companies: await companiesOf(advisor, [...standing.cases.keys()]) }
}

async function companiesOf(advisor: Advisor, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db().$queryRaw<{ number: string; company: string }[]>`
    SELECT c.number, c.stated_name AS company FROM cases c WHERE c.number = ANY(${numbers}) AND ${casesSeenBy(advisor)}`
  return new Map(found.map(({ number, company }) => [number, company]))
}

function notThere(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}
