import { randomUUID } from 'node:crypto'
import { system } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { companyInput, contactInput } from '@/lib/cases/application-inputs'
import type { CaseApplication } from '@/lib/cases/open-case'
import { introduceKey } from '@/lib/companies/introduce-key'
import { openRound } from '@/lib/rounds/open-round'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { COUNTED_BY_DEFAULT } from '@/lib/rounds/activities'
import { USUAL_DRAWS } from '@/lib/rounds/draws'
import { USUAL_COOLING_MONTHS } from '@/lib/rounds/cooling'
import { USUAL_LIKELY_MINUTES, USUAL_WEIGHTS } from '@/lib/rounds/weights'
import { minutes } from '@/lib/calendar/minutes'
import { withCheckDigit } from '@/tests/support/org-number-samples'
import { aTrade, placeNo } from './county'

type Differing = {
  orgNumber?: string
  company?: Partial<CaseApplication['company']>
  contact?: Partial<CaseApplication['contact']>
  need?: CaseApplication['need']
}

/** As it is typed: what need not be answered is left out. */
const A_COMPANY = {
  companyName: 'Provbolaget AB',
  municipalityCode: placeNo(9).code,
  ...aTrade(),
}
const A_CONTACT = { name: 'Kim Kontakt', phone: '+46701740699', callTime: 'any' }

let serial = 0
let procurements = 0

/** A number no other company of this file has. */
export const anOrgNumber = () => withCheckDigit(`5599${String(++serial).padStart(5, '0')}`)

/** What a company types on its three pages, about a procurement, or something else that `differing` says. */
export function anApplication({ orgNumber = anOrgNumber(), company, contact, need }: Differing = {}): CaseApplication {
  return {
    need: need ?? aBid(),
    company: { ...companyInput.parse({ ...A_COMPANY, orgNumber }), ...company },
    contact: { ...contactInput.parse({ ...A_CONTACT, email: `${randomUUID()}@example.test` }), ...contact },
    locale: 'sv',
  }
}

/** A bid in a procurement that no other application of this file is about. */
export function aBid(): CaseApplication['need'] {
  return {
    about: 'bid',
    buyerName: 'Provstads kommun',
    reference: `P-${String(++procurements).padStart(6, '0')}`,
    tedNumber: '',
    noticeUrl: '',
    lots: '',
    bidDeadlineOn: addDays(today(), 10),
    needs: ['read-documents'],
    description: 'Vi behöver hjälp.',
  }
}

/** Makes sure that a round is open and the key is known, as they are in a system that serves. Five hours. */
export async function anOpenRound(): Promise<{ id: string }> {
  await introduceKey()
  const open = await findCurrentRound()
  return open ?? openRound(system, roundInput())
}

export function roundInput(code = `r-${randomUUID().slice(0, 8)}`) {
  return {
    code,
    name: 'Provomgången',
    openedOn: addDays(today(), -60),
    cap: minutes(300),
    responseWorkingDays: 2,
    logDaysAfterRound: 14,
    lateAfterDays: 14,
    holdLapseHours: 48,
    coolingMonths: USUAL_COOLING_MONTHS,
    counted: [...COUNTED_BY_DEFAULT],
    staffLoginLink: true,
    ...USUAL_DRAWS,
    ...USUAL_WEIGHTS,
    likelyMinutes: USUAL_LIKELY_MINUTES,
  }
}
