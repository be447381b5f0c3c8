import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import { awardOf, knownResult, noticeTie, oursIn, type ReadAward } from '@/lib/cases/notice-award'
import { noticeValues } from '@/lib/cases/notice-values'
import type { NoticeValues } from '@/lib/cases/notice-rows'
import { transaction } from '@/lib/db/transaction'
import { decodeNotice } from '@/lib/eforms/decode-notice'
import { eformsNotice, type Notice } from '@/lib/eforms/eforms-notice'
import { LARGEST_NOTICE } from '@/lib/eforms/notice-limits'
import type { NoticeLot } from '@/lib/eforms/lots'
import type { LotResult, Winner } from '@/lib/eforms/results'
import { normaliseTedNumber } from '@/lib/procurements/procurement-key'
import { Refusal } from '@/lib/refusals/refusal'

/** How a notice stands to the one that the case was filled in from, where that is known. */
export type Relation = 'changes-known' | 'changes-unknown' | 'newer' | 'older' | 'same'
export type ReadLot = Pick<NoticeLot, 'id' | 'title' | 'cpv'> & { on: string | null; clock: string | null }
export type ReadNotice = {
  values: NoticeValues
  noticeId: string
  noticeVersion: string
  relation: Relation | null
  lots: ReadLot[]
  results: ReadResult[]
  /** The result of the case, by an award notice; null where the notice or the case tells of none, or of an older version of it. */
  award: ReadAward | null
}
/** A lot's result as it is shown, with how the company stands in it. */
export type ReadResult = Pick<LotResult, 'lot' | 'result' | 'tenders' | 'decidedOn' | 'ours'> & {
  winners: Pick<Winner, 'name' | 'value'>[]
}

/**
 * What a notice says that is pasted or sent as a file, to be chosen from; nothing is saved. A number or a link in TED is read
 * as that alone. Refusals: `case-not-found`, `notice-missing`, those of `decodeNotice` and `eformsNotice`.
 */
export async function readNotice(
  staff: Advisor | ProjectLead,
  { number, xml }: { number: string; xml: string },
  file: unknown,
): Promise<ReadNotice> {
  const { about, known, sought, result, isOurs } = await transaction(async (tx) => {
    const { id, about, companyId, procurementId } = await caseForChange(tx, staff, number)
    const of = { procurementId: procurementId ?? '' }
    const lots = procurementId ? await tx.procurementLot.findMany({ where: { ...of, sought: true } }) : []
    return {
      about,
      known: procurementId ? await tx.procurement.findUnique({ where: { id: procurementId }, select: KNOWN }) : null,
      sought: lots.map(({ lotNo }) => lotNo),
      result: await knownResult(tx, id),
      isOurs: await oursIn(tx, companyId),
    }
  })
  const text = await textOf(xml, file)
  const tedNumber = text.length < 2000 ? normaliseTedNumber(text) : null
  if (tedNumber) return { ...NOTHING, values: { tedNumber } }
  const notice = atItsField(file, () => eformsNotice(text, isOurs))
  const { lots, results } = notice
  const relation = relationOf(notice, known)
  const tie = noticeTie(notice, relation !== null && relation !== 'changes-unknown', known)
  return {
    values: noticeValues(notice, about),
    ...identity(notice),
    relation,
    lots: lots.map(({ id, title, cpv, deadline }) => ({
      id,
      title,
      cpv,
      on: deadline?.on ?? null,
      clock: deadline?.clock ?? null,
    })),
    results: results.map(asShown),
    // What an older version of the notice says has been changed since.
    award: relation === 'older' ? null : awardOf(notice, { known: result, tie, sought }),
  }
}

const KNOWN = { noticeId: true, noticeVersion: true, tedNumber: true, buyerOrgDigits: true, reference: true } as const

const NOTHING = { noticeId: '', noticeVersion: '', relation: null, lots: [], results: [], award: null }
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Of the winners no more than is shown. */
function asShown({ lot, result, tenders, decidedOn, ours, winners }: LotResult): ReadResult {
  return { lot, result, tenders, decidedOn, ours, winners: winners.map(({ name, value }) => ({ name, value })) }
}

async function textOf(xml: string, file: unknown): Promise<string> {
  if (file instanceof File && file.size > 0) {
    if (file.size > LARGEST_NOTICE) throw new Refusal('notice-too-large', {}, 'file')
    return decodeNotice(new Uint8Array(await file.arrayBuffer()))
  }
  if (xml.trim() === '') throw new Refusal('notice-missing', {}, 'xml')
  if (xml.length > LARGEST_NOTICE) throw new Refusal('notice-too-large', {}, 'xml')
  return xml
}

/** What is wrong with a notice is said where it was given. */
function atItsField<T>(file: unknown, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw Object.assign(error, { field: file instanceof File && file.size > 0 ? 'file' : 'xml' })
  }
}

function identity({ noticeId, version }: Notice): Pick<ReadNotice, 'noticeId' | 'noticeVersion'> {
  const told = noticeId && UUID.test(noticeId) && /^\d{1,4}$/.test(version ?? '')
  return told ? { noticeId, noticeVersion: version ?? '' } : { noticeId: '', noticeVersion: '' }
}

type Known = { noticeId: string | null; noticeVersion: string | null; tedNumber: string | null }

function relationOf({ noticeId, version, changes }: Notice, known: Known | null): Relation | null {
  if (known?.noticeId && noticeId?.toLowerCase() === known.noticeId) {
    const newer = Number(version) - Number(known.noticeVersion)
    return newer > 0 ? 'newer' : newer < 0 ? 'older' : 'same'
  }
  if (!changes) return null
  const ted = normaliseTedNumber(changes)
  const isKnown = (ted !== null && ted === known?.tedNumber) || changes.slice(0, 36).toLowerCase() === known?.noticeId
  return isKnown ? 'changes-known' : 'changes-unknown'
}
