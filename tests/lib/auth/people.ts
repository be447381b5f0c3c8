import { system, type StaffRole } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { declareMandate } from '@/lib/companies/declare-mandate'
import { introduceKey } from '@/lib/companies/introduce-key'
import { parseOrgNumber } from '@/lib/companies/org-number'
import { registerCompany } from '@/lib/companies/register-company'
import { transaction } from '@/lib/db/transaction'
import { addStaff } from '@/lib/people/add-staff'
import { joinPerson, recordJoined } from '@/lib/people/join-person'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { openRound } from '@/lib/rounds/open-round'
import { USUAL_DRAWS } from '@/lib/rounds/draws'
import { USUAL_LIKELY_MINUTES, USUAL_WEIGHTS } from '@/lib/rounds/weights'
import { minutes } from '@/lib/calendar/minutes'
import { anOrgNumber } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'
import { aTrade, placeNo } from '@/tests/support/county'

type Wanted = {
  email?: string
  name?: string
  roles?: StaffRole[]
  demo?: boolean
  /** Speaks for a company of their own, between other days than the usual. */
  company?: { validFrom?: string; validTo?: string }
}

let count = 0

/** Someone with these roles and mandates, by the real operations. */
export async function makePerson({ name = 'Kim', roles = [], demo = false, company, ...wanted }: Wanted = {}) {
  count += 1
  const email = wanted.email ?? `person${count}@example.test`
  for (const role of roles) await addStaff(system, { name, email, role }, { demo })
  const id = await transaction(async (tx) => {
    const person = await joinPerson(tx, { name, email, phone: null, locale: 'sv', demo })
    await recordJoined(tx, system, person, 'lead')
    return person.id
  })
  if (company) await giveCompany(id, company)
  return id
}

export async function giveCompany(
  personId: string,
  { validFrom = '2020-01-01', validTo }: { validFrom?: string; validTo?: string },
): Promise<void> {
  await introduceKey()
  const number = parseOrgNumber(anOrgNumber())
  if (!number.ok) throw new Error('not a number')
  const described = { name: 'Bolaget', municipalityCode: placeNo(9).code, ...aTrade() }
  await transaction(async (tx) => {
    const companyId = await registerCompany(tx, system, number.value, described)
    await declareMandate(tx, system, personId, companyId)
  })
  if (!validTo) return
  await withTriggersOff('mandate', 'update mandate set valid_from = $2, valid_to = $3 where person_id = $1', [
    personId,
    validFrom,
    validTo,
  ])
}

/** Makes an open round with, or changes it to, this rule for the staff's login links. */
export async function haveRound(staffLoginLink: boolean): Promise<void> {
  if (!(await findCurrentRound())) await openRoundWithLinks()
  await withTriggersOff('round', 'update round set staff_login_link = $1', [staffLoginLink])
}

async function openRoundWithLinks(): Promise<void> {
  await openRound(system, {
    name: 'Omgång 1',
    code: 'r-1',
    openedOn: addDays(today(), -60),
    cap: minutes(300),
    responseWorkingDays: 2,
    logDaysAfterRound: 14,
    lateAfterDays: 14,
    holdLapseHours: 48,
    coolingMonths: 12,
    ...USUAL_DRAWS,
    ...USUAL_WEIGHTS,
    likelyMinutes: USUAL_LIKELY_MINUTES,
    counted: ['call'],
    staffLoginLink: true,
  })
}
