import { ENDED_DAYS, eraseCapabilities } from '@/lib/capabilities/erase-capabilities'
import { listOwnCapabilities } from '@/lib/capabilities/list-own-capabilities'
import { db } from '@/lib/db/client'
import { aCapability, endsIn } from '@/tests/support/a-capability'
import { lastEvent } from '@/tests/support/told'

it('erases what ended long ago; until then the company sees that it has ended', async () => {
  const { contact, capabilityId } = await aCapability()
  await endsIn(capabilityId, -ENDED_DAYS)
  expect(await eraseCapabilities()).toBe(0)
  expect((await listOwnCapabilities(contact))[0]?.capabilities).toMatchObject([{ ended: true }])
  await endsIn(capabilityId, -ENDED_DAYS - 1)
  const [one, two] = await Promise.all([eraseCapabilities(), eraseCapabilities()])
  expect(one + two).toBe(1)
  expect(await db().capability.count({ where: { id: capabilityId } })).toBe(0)
  expect(await lastEvent()).toMatchObject({ type: 'capability.erased', role: 'system', facts: { capabilityId } })
})
