import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { changeProcurement } from '@/lib/cases/change-procurement'
import { findCase } from '@/lib/cases/find-case'
import { addDays, today } from '@/lib/calendar/days'
import { askException } from '@/lib/conflicts/ask-exception'
import { declareInterest } from '@/lib/conflicts/declare-interest'
import type { DeclareInterestInput } from '@/lib/conflicts/inputs'
import { db } from '@/lib/db/client'
import { asSeen } from './case-rows'

/** Says that a case is about this procurement; its deadline is in ten days where nothing else is said. */
export async function named(
  staff: Advisor | ProjectLead,
  number: string,
  words: { reference?: string; buyerName?: string; bidDeadlineOn?: string },
): Promise<void> {
  await changeProcurement(staff, {
    ...(await asSeen(number)),
    ...{ buyerName: 'Provstads kommun', reference: '', tedNumber: '', noticeUrl: '', lots: '' },
    ...{ bidDeadlineOn: addDays(today(), 10), bidDeadlineClock: null },
    ...words,
  })
}

export const declared = (
  actor: Advisor | ProjectLead,
  organisation: string,
  more: Partial<DeclareInterestInput> = {},
) =>
  declareInterest(actor, {
    ...{ requestId: randomUUID(), personId: null, kind: 'board', organisation, orgNumber: null },
    ...{ validFrom: addDays(today(), -100), validUntil: null },
    ...more,
  })

/** Asks that the advisor may have the case all the same; answers the exception's id. */
export async function askedException(lead: ProjectLead, number: string, advisor: Advisor): Promise<string> {
  const requestId = randomUUID()
  await askException(lead, { requestId, number, advisorId: advisor.personId, reason: 'Ingen annan kan.' })
  return (await db().conflictException.findUniqueOrThrow({ where: { requestId } })).id
}

/** Whether the case is there for the person at all. */
export async function isThere(reader: Advisor | ProjectLead, number: string): Promise<boolean> {
  return (await findCase(reader, number)) !== null
}
