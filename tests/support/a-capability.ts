import { randomUUID } from 'node:crypto'
import type { CompanyContact } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { declareCapability } from '@/lib/capabilities/declare-capability'
import type { DeclareCapabilityInput } from '@/lib/capabilities/inputs'
import { aCase, type TestCase } from './a-case'
import { anApplication } from './an-application'
import { placeNo } from './county'
import { withTriggersOff } from './database'
import { asContact } from './people'

export type Checked = TestCase & { contact: CompanyContact; company: string }

/** A company with a contact who has been checked to speak for it. */
export async function aCheckedContact(company = `Beredda ${randomUUID().slice(0, 8)} AB`): Promise<Checked> {
  const made = await aCase(anApplication({ company: { companyName: company } })).verified()
  return { ...made, company, contact: await asContact(made.contactId) }
}

export const capabilityOf = (
  { companyId }: Pick<TestCase, 'companyId'>,
  more: Partial<DeclareCapabilityInput> = {},
): DeclareCapabilityInput => ({
  ...{ requestId: randomUUID(), version: 0, companyId, division: '31', municipalities: [placeNo(9).code] },
  ...{ unit: 'pieces', per: 'day', normal: 10, peak: 40, leadHours: 24 },
  ...{ backupPower: true, ownTransport: false, otherSupplier: false, wouldAgree: true, phone: '+46701740699' },
  ...{ covers: 'staff', validUntil: addDays(today(), 100) },
  ...more,
})

/** A company that has said so, and the id of what it said. */
export async function aCapability(
  more: Partial<DeclareCapabilityInput> = {},
): Promise<Checked & { capabilityId: string }> {
  const made = await aCheckedContact()
  const input = capabilityOf(made, more)
  await declareCapability(made.contact, input)
  return { ...made, capabilityId: input.requestId }
}

/** As if it had been said until so many days from now. */
export async function endsIn(capabilityId: string, days: number): Promise<void> {
  await withTriggersOff('capability', `update capability set valid_until = today() + $2::int where id = $1`, [
    capabilityId,
    days,
  ])
}
