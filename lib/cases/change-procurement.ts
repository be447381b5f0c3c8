import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { ChangeProcurementInput } from '@/lib/cases/inputs'
import { changeCase } from '@/lib/cases/move-case'
import { isOpen } from '@/lib/cases/status'
import { tellAdvisor } from '@/lib/cases/tell-advisor'
import { tellContact } from '@/lib/cases/tell-contact'
import { moveLots, nameLots } from '@/lib/cases/name-lots'
import type { Procurement } from '@/lib/db/generated/client'
import { tellClosed } from '@/lib/cases/tell-closed'
import { transaction } from '@/lib/db/transaction'
import { tellingConflict } from '@/lib/procurements/conflict'
import { chosenLots, firstOfLots, lotsOf, movedLots, namesOfLots, type Lot } from '@/lib/procurements/lots'
import { moreColumns, nameProcurement, procurementColumns } from '@/lib/procurements/name-procurement'

const TOLD = [
  'buyerName',
  'buyerOrgDigits',
  'boughtFor',
  'reference',
  'tedNumber',
  'noticeUrl',
  'lots',
  'bidDeadlineOn',
  'bidDeadlineAt',
  'title',
  'law',
  'procedure',
  'cpv',
  'questionsOn',
  'questionsAt',
  'awardDecidedOn',
  'standstillEndsOn',
  'noticeId',
  'noticeVersion',
] as const

/**
 * Corrects what is known of the case's procurement, or names one: buyers move deadlines, and the queue goes by them.
 * The trail tells which fields changed, not what they said; a deadline that moves is told to the company too. Refusals: `case-not-found`, `case-moved-on`,
 * `deadline-missing` of a case about a bid;
 * `conflict-of-interest` when the case's advisor has helped its buyer: hand the case over first. Where another bidder of
 * theirs turns out to be in it, one of the two closes to them and the leads are told.
 */
export async function changeProcurement(
  staff: Advisor | ProjectLead,
  input: ChangeProcurementInput,
  lots?: readonly Lot[],
): Promise<void> {
  const { number, version, lotsShown, sought = [], ...named } = input
  const change = transaction(async (tx) => {
    const supportCase = await caseForChange(tx, staff, number)
    const { id, companyId, procurementId, status, about } = supportCase
    if (about === 'bid' && !named.bidDeadlineOn) throw new Refusal('deadline-missing', {}, 'bidDeadlineOn')
    const subject = { kind: 'case', id, companyId } as const
    if (!procurementId) {
      const { id: namedId, bidDeadlineOn } = await nameProcurement(tx, named, named)
      await changeCase(tx, supportCase, version, { procurementId: namedId })
      await tellAdvisor(tx, supportCase, staff, 'case-changed')
      await record(tx, staff, 'procurement.named', subject, { caseId: id, bidDeadlineOn }, status)
      if (lots) await nameLots(tx, staff, supportCase, namedId, lots)
      return tellClosed(tx, { around: id })
    }
    const before = await tx.procurement.findUniqueOrThrow({ where: { id: procurementId } })
    const known = await lotsOf(tx, procurementId)
    const chosen = lotsShown && !lots ? chosenLots(known, sought) : null
    const words = { ...procurementColumns(named), ...moreColumns(named) }
    const after: Partial<Procurement> = { ...words, ...(chosen && followingLots(chosen, before, words)) }
    const told = (value: string | Date | null) => (value instanceof Date ? value.getTime() : value)
    const fields = TOLD.filter((field) => after[field] !== undefined && told(before[field]) !== told(after[field]))
    const newLots =
      lots && !isDeepStrictEqual(known, lots)
        ? lots
        : chosen && (movedLots(chosen, dayOf({ ...before, ...after })) ?? chosen)
    if (fields.length === 0 && !newLots) return
    await changeCase(tx, supportCase, version, {})
    if (newLots) await nameLots(tx, staff, supportCase, procurementId, newLots)
    else await moveLots(tx, staff, supportCase, procurementId, { ...before, ...after })
    if (fields.length === 0) return tellAdvisor(tx, supportCase, staff, 'case-changed')
    await tx.procurement.update({ where: { id: procurementId }, data: after, select: { id: true } })
    await tellAdvisor(tx, supportCase, staff, 'case-changed')
    if (isOpen(status) && (['bidDeadlineOn', 'bidDeadlineAt'] as const).some((field) => fields.includes(field))) {
      await tellContact(tx, id, 'case-deadline-moved', { number })
    }
    await record(
      tx,
      staff,
      'procurement.changed',
      subject,
      { caseId: id, fields: [...fields], bidDeadlineOn: after.bidDeadlineOn ? dayFromDate(after.bidDeadlineOn) : null },
      status,
    )
    await tellClosed(tx, { around: id })
  })
  await tellingConflict(change)
}

type Said = Pick<Procurement, 'lots' | 'bidDeadlineOn' | 'bidDeadlineAt'>

/** Where other lots are chosen, the last day and the words for them follow, if nobody has written others beside. */
function followingLots(chosen: readonly Lot[], before: Said, words: Said): Partial<Said> {
  const first = firstOfLots(chosen)
  const isMoved = Number(before.bidDeadlineAt) !== Number(words.bidDeadlineAt)
  return {
    ...(first && !isMoved && { bidDeadlineOn: first.deadlineOn, bidDeadlineAt: first.deadlineAt }),
    ...(before.lots === words.lots && { lots: namesOfLots(chosen) || before.lots }),
  }
}

const dayOf = ({ bidDeadlineOn: deadlineOn, bidDeadlineAt: deadlineAt }: Said) => ({ deadlineOn, deadlineAt })
