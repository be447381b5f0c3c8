import { findBusyCalendar } from '@/lib/busy/find-busy-calendar'
import { giveBusyCalendar } from '@/lib/busy/give-busy-calendar'
import { giveBusyCalendarInput } from '@/lib/busy/inputs'
import { openAddress } from '@/lib/busy/sealed-address'
import { db } from '@/lib/db/client'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { revokeRole } from '@/lib/people/revoke-role'
import { ADDRESS, busyAt } from '@/tests/support/a-busy-calendar'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { lastEvent } from '@/tests/support/told'

const kept = async (personId: string) => ({
  calendars: await db().busyCalendar.count({ where: { personId } }),
  looks: await db().busyLook.count({ where: { personId } }),
  times: await db().busyTime.count({ where: { personId } }),
})
const NOTHING = { calendars: 0, looks: 0, times: 0 }

it('keeps the address sealed for its owner alone, and tells of it in no event, log or page', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor('Rolf')]
  expect(await findBusyCalendar(advisor)).toBeNull()
  await giveBusyCalendar(advisor, { address: ADDRESS })
  const { sealed } = await db().busyCalendar.findUniqueOrThrow({ where: { personId: advisor.personId } })
  expect(sealed).not.toMatch(/example|hemlig/)
  expect(openAddress(advisor.personId, sealed)).toBe(ADDRESS)
  expect(openAddress(other.personId, sealed)).toBeNull()
  const told = await lastEvent()
  expect(told).toMatchObject({ type: 'person.busy-calendar-given', actorId: advisor.personId, facts: {} })
  const [trail] = await asSuperuser(`select from audit_event where canonical ~ 'hemlig|kalender.example'`)
  expect(trail).toBeUndefined()
  const found = await findBusyCalendar(advisor)
  expect(found).toMatchObject({ host: 'kalender.example.test', fetchedAt: null, failed: null })
  expect(JSON.stringify(found)).not.toMatch(/hemlig|rut/)
  expect(await findBusyCalendar(other)).toBeNull()
})

it('given anew, what was known by the old one is gone, and the new one is fetched at once', async () => {
  const advisor = await anAdvisor()
  await busyAt(advisor, { in: 3, from: '10:00', to: '11:00' })
  await db()
    .$executeRaw`UPDATE busy_look SET next_at = now() + interval '1 day', etag = '"a"' WHERE person_id = ${advisor.personId}::uuid`
  await giveBusyCalendar(advisor, { address: 'https://annan.example.test/x' })
  expect(await kept(advisor.personId)).toEqual({ calendars: 1, looks: 1, times: 0 })
  const look = await db().busyLook.findUniqueOrThrow({ where: { personId: advisor.personId } })
  expect(look).toMatchObject({ etag: null, fetchedAt: null })
  expect(look.nextAt.getTime()).toBeLessThanOrEqual(Date.now())
})

it('given twice at once, one stands and both are told', async () => {
  const advisor = await anAdvisor()
  const { personId } = advisor
  const [one, other] = await heldBack('select from staff_role where person_id = $1 for update', [personId], () => [
    giveBusyCalendar(advisor, { address: ADDRESS }),
    giveBusyCalendar(advisor, { address: ADDRESS }),
  ])
  await Promise.all([one, other])
  expect(await kept(personId)).toEqual({ calendars: 1, looks: 1, times: 0 })
})

it('is refused for who was shut out, or advises no more', async () => {
  const [lead, shut, left] = [await aLead(), await anAdvisor(), await anAdvisor('Rolf')]
  await deactivatePerson(lead, shut.personId)
  await revokeRole(lead, { personId: left.personId, role: 'advisor' })
  await refused(() => giveBusyCalendar(shut, { address: ADDRESS }), 'signed-out')
  await refused(() => giveBusyCalendar(left, { address: ADDRESS }), 'signed-out')
})

it('is erased with all its times when its owner is shut out, or advises no more', async () => {
  const [lead, shut, left, other] = [await aLead(), await anAdvisor(), await anAdvisor('Rolf'), await anAdvisor('Ida')]
  for (const advisor of [shut, left, other]) await busyAt(advisor, { in: 3, from: '10:00', to: '11:00' })
  await deactivatePerson(lead, shut.personId)
  await revokeRole(lead, { personId: left.personId, role: 'advisor' })
  expect(await kept(shut.personId)).toEqual(NOTHING)
  expect(await kept(left.personId)).toEqual(NOTHING)
  expect(await kept(other.personId)).toEqual({ calendars: 1, looks: 1, times: 1 })
})

it.each([
  ['', 'calendar-address-missing'],
  ['min kalender', 'calendar-address-format'],
  ['http://kalender.example.test/x', 'calendar-address-insecure'],
  ['https://rut:x@kalender.example.test/x', 'calendar-address-credentials'],
  ['https://127.0.0.1/x', 'calendar-address-private'],
])('says beside the field what is wrong with %p', (address, code) => {
  const { error } = giveBusyCalendarInput.safeParse({ address })
  expect(error?.issues).toMatchObject([{ path: ['address'], message: code }])
})
