import { declareCapability } from '@/lib/capabilities/declare-capability'
import { REMIND_DAYS, remindOfCapabilities } from '@/lib/capabilities/remind-of-capabilities'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { AT_WORK } from '@/tests/support/a-follow-up'
import { aCapability, aCheckedContact, capabilityOf, endsIn } from '@/tests/support/a-capability'
import { lastEvent } from '@/tests/support/told'

const mailsTo = (personId: string) => db().mail.findMany({ where: { personId, template: 'capability-ending' } })

it('writes once, one mail for all that soon ends, to whoever speaks for the company', async () => {
  const made = await aCheckedContact()
  const { contact, contactId } = made
  await declareCapability(contact, capabilityOf(made, { validUntil: addDays(today(), REMIND_DAYS) }))
  await declareCapability(contact, capabilityOf(made, { division: '45', validUntil: addDays(today(), 12) }))
  await declareCapability(
    contact,
    capabilityOf(made, { division: '60', validUntil: addDays(today(), REMIND_DAYS + 1) }),
  )
  const [one, two] = await Promise.all([remindOfCapabilities(AT_WORK), remindOfCapabilities(AT_WORK)])
  expect(one + two).toBe(1)
  expect(await remindOfCapabilities(AT_WORK)).toBe(0)
  expect(await mailsTo(contactId)).toMatchObject([{ params: { count: 2 } }])
  expect(await lastEvent()).toMatchObject({ type: 'capability.reminded', role: 'system', facts: { count: 2 } })
})

it('writes again of what was said anew, at no other time than the office’s, and nothing of what has ended', async () => {
  const made = await aCapability({ validUntil: addDays(today(), 5) })
  const { contact, contactId, capabilityId } = made
  expect(await remindOfCapabilities(new Date('2026-12-01T02:00:00Z'))).toBe(0)
  expect(await remindOfCapabilities(AT_WORK)).toBe(1)
  await declareCapability(contact, capabilityOf(made, { version: 1, validUntil: addDays(today(), 20) }))
  expect(await remindOfCapabilities(AT_WORK)).toBe(1)
  expect(await mailsTo(contactId)).toHaveLength(2)
  await declareCapability(contact, capabilityOf(made, { version: 2, validUntil: addDays(today(), 20) }))
  await endsIn(capabilityId, -1)
  expect(await remindOfCapabilities(AT_WORK)).toBe(0)
})

it('writes of one alone from the first day on that it is near, and not the day before', async () => {
  const made = await aCapability({ validUntil: addDays(today(), REMIND_DAYS + 1) })
  expect(await remindOfCapabilities(AT_WORK)).toBe(0)
  await endsIn(made.capabilityId, REMIND_DAYS)
  expect(await remindOfCapabilities(AT_WORK)).toBe(1)
  expect(await mailsTo(made.contactId)).toHaveLength(1)
})
