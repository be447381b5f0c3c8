import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import { noticeValues } from '@/lib/cases/notice-values'
import type { NoticeValues } from '@/lib/cases/notice-rows'
import { transaction } from '@/lib/db/transaction'
import { decodeNotice } from '@/lib/eforms/decode-notice'
import { eformsNotice, type Notice } from '@/lib/eforms/eforms-notice'
import { LARGEST_NOTICE } from '@/lib/eforms/notice-limits'
import type { NoticeLot } from '@/lib/eforms/lots'
import type { LotResult } from '@/lib/eforms/results'
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
  results: LotResult[]
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
  const { about, known } = await transaction(async (tx) => {
    const { about, procurementId } = await caseForChange(tx, staff, number)
    const asked = {
      where: { id: procurementId ?? '' },
      select: { noticeId: true, noticeVersion: true, tedNumber: true },
    }
    return { about, known: procurementId ? await tx.procurement.findUnique(asked) : null }
  })
  const text = await textOf(xml, file)
  const tedNumber = text.length < 2000 ? normaliseTedNumber(text) : null
  if (tedNumber) return { ...NOTHING, values: { tedNumber } }
  const notice = atItsField(file, () => eformsNotice(text))
  const { lots, results } = notice
  return {
    values: noticeValues(notice, about),
    ...identity(notice),
    relation: relationOf(notice, known),
    lots: lots.map(({ id, title, cpv, deadline }) => ({
      id,
      title,
      cpv,
      on: deadline?.on ?? null,
      clock: deadline?.clock ?? null,
    })),
    results,
  }
}

const NOTHING = { noticeId: '', noticeVersion: '', relation: null, lots: [], results: [] }
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

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
