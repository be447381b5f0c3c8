import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { declareCapability } from '@/lib/capabilities/declare-capability'
import { declareCapabilityInput } from '@/lib/capabilities/inputs'
import { listOwnCapabilities } from '@/lib/capabilities/list-own-capabilities'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { db } from '@/lib/db/client'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { capabilityOf, aCheckedContact } from '@/tests/support/a-capability'
import { aCase, aStranger } from '@/tests/support/a-case'
import { placeNo } from '@/tests/support/county'
import { heldBack } from '@/tests/support/held-back'
import { asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { lastEvent } from '@/tests/support/told'

it('is what the company says of one kind, and the trail holds who may see it and until when, nothing of what', async () => {
  const { contact, companyId } = await aCheckedContact()
  const input = capabilityOf({ companyId }, { normal: 7654, peak: 9000, covers: 'staff-and-buyers' })
  await declareCapability(contact, input)
  const [company] = await listOwnCapabilities(contact)
  expect(company?.capabilities).toMatchObject([
    { id: input.requestId, division: '31', normal: 7654, peak: 9000, version: 1, ended: false, phone: '+46701740699' },
  ])
  const event = await lastEvent()
  expect(event).toMatchObject({ type: 'capability.told', role: 'company-contact', actorId: contact.personId })
  expect(event?.facts).toEqual({
    ...{ capabilityId: input.requestId, covers: 'staff-and-buyers', validUntil: addDays(today(), 100) },
  })
})

it('is said once by one request, also by two clicks at once, and never otherwise under the same', async () => {
  const made = await aCheckedContact()
  const { contact, companyId } = made
  const input = capabilityOf(made)
  await Promise.all(
    await heldBack('select from company where id = $1 for update', [companyId], () => [
      declareCapability(contact, input),
      declareCapability(contact, input),
    ]),
  )
  await declareCapability(contact, input)
  expect(await db().capability.count({ where: { companyId } })).toBe(1)
  await refused(() => declareCapability(contact, { ...input, peak: 41 }), 'request-reused')
  const again = capabilityOf(made)
  const refusal = await refused(() => declareCapability(contact, again), 'capability-told-already')
  expect(refusal.field).toBe('division')
})

it('is said anew by whoever saw what holds, and by nobody who did not', async () => {
  const made = await aCheckedContact()
  const { contact } = made
  await declareCapability(contact, capabilityOf(made))
  const anew = capabilityOf(made, { version: 1, normal: 20, phone: null })
  await Promise.all(
    await heldBack('select from capability where company_id = $1 for update', [made.companyId], () => [
      declareCapability(contact, anew),
      declareCapability(contact, anew),
    ]),
  )
  await declareCapability(contact, anew)
  await refused(() => declareCapability(contact, { ...anew, normal: 21 }), 'request-reused')
  await refused(() => declareCapability(contact, capabilityOf(made, { version: 1 })), 'capability-moved-on')
  expect((await listOwnCapabilities(contact))[0]?.capabilities).toMatchObject([{ version: 2, normal: 20, phone: null }])
})

it('does not come again by the form that said it once it was taken back', async () => {
  const made = await aCheckedContact()
  const { contact, companyId } = made
  const input = capabilityOf(made)
  await declareCapability(contact, input)
  await withdrawCapability(contact, { companyId, capabilityId: input.requestId })
  await refused(() => declareCapability(contact, input), 'capability-gone')
  await refused(() => declareCapability(contact, capabilityOf(made, { version: 1 })), 'capability-gone')
  await declareCapability(contact, capabilityOf(made))
})

it('is the word of somebody who has been checked, as they are now', async () => {
  const made = await aCheckedContact()
  const { contact, lead, number, mandateId } = made
  await refused(() => declareCapability({ ...contact, mandates: [] }, capabilityOf(made)), 'company-not-yours')
  const stranger = await aStranger()
  await refused(() => declareCapability(stranger, capabilityOf(made)), 'company-not-yours')
  const unchecked = await aCase()
  const self = await asContact(unchecked.contactId)
  await refused(() => declareCapability(self, capabilityOf(unchecked)), 'capability-not-checked')
  await revokeMandate(lead, number, mandateId)
  await refused(() => declareCapability(contact, capabilityOf(made)), 'capability-not-checked')
})

it('is delivered to places of the host', async () => {
  const made = await aCheckedContact()
  const refusal = await refused(
    () => declareCapability(made.contact, capabilityOf(made, { municipalities: ['0001'] })),
    'municipalities-missing',
  )
  expect(refusal.field).toBe('municipalities')
})

const typed = (more: Record<string, unknown> = {}) => ({
  ...{
    requestId: randomUUID(),
    version: '0',
    companyId: randomUUID(),
    division: '31',
    municipalities: placeNo(9).code,
  },
  ...{ unit: 'pieces', per: 'day', normal: '1 200', peak: '1200', leadHours: '24', ownTransport: 'on', phone: '' },
  ...{ covers: 'staff', validUntil: addDays(today(), 365) },
  ...more,
})

it('reads what a form posts', () => {
  expect(declareCapabilityInput.parse(typed())).toMatchObject({
    ...{ version: 0, municipalities: [placeNo(9).code], normal: 1200, leadHours: 24, phone: null },
    ...{ backupPower: false, ownTransport: true },
  })
  expect(declareCapabilityInput.parse(typed({ phone: '070-174 06 99' })).phone).toBe('+46701740699')
})

it.each([
  ['division', { division: '99' }, 'division-missing'],
  ['municipalities', { municipalities: undefined }, 'municipalities-missing'],
  ['unit', { unit: '' }, 'unit-missing'],
  ['per', { per: undefined }, 'per-missing'],
  ['normal', { normal: '' }, 'amount-missing'],
  ['normal', { normal: 'många' }, 'amount-format'],
  ['normal', { normal: '0' }, 'amount-format'],
  ['peak', { peak: '' }, 'peak-missing'],
  ['peak', { peak: '1000001' }, 'amount-format'],
  ['peak', { peak: '1199' }, 'peak-below-normal'],
  ['leadHours', { leadHours: '25' }, 'lead-missing'],
  ['phone', { phone: 'ring växeln' }, 'phone-format'],
  ['covers', { covers: 'all' }, 'covers-missing'],
  ['validUntil', { validUntil: '' }, 'valid-until-missing'],
  ['validUntil', { validUntil: addDays(today(), -1) }, 'valid-until-passed'],
  ['validUntil', { validUntil: addDays(today(), 366) }, 'valid-until-far'],
])('says beside %s what is wrong with %j', (field, more, code) => {
  const { error } = declareCapabilityInput.safeParse(typed(more))
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, code]])
})
