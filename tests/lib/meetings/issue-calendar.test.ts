import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { findCalendarFeed } from '@/lib/meetings/find-calendar-feed'
import { findOwnCalendar } from '@/lib/meetings/find-own-calendar'
import { issueCalendar } from '@/lib/meetings/issue-calendar'
import { lastEvent } from '@/tests/support/told'
import { tokenOf } from '@/tests/support/a-calendar'
import { aLead, anAdvisor } from '@/tests/support/people'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { refused } from '@/tests/support/refused'

it('answers the address once, keeps only its hash, and tells the trail neither', async () => {
  const advisor = await anAdvisor()
  expect(await findOwnCalendar(advisor)).toBeNull()
  const address = await issueCalendar(advisor)
  expect(address).toMatch(/^https?:\/\/[^/]+\/api\/feeds\/calendar\/[\w-]{43}\.ics$/)
  const { tokenHash } = await db().calendarFeed.findUniqueOrThrow({ where: { personId: advisor.personId } })
  expect(tokenHash).toBe(hashToken(tokenOf(address)))
  const told = await lastEvent()
  expect(told).toMatchObject({ type: 'person.calendar-made', actorId: advisor.personId, facts: {} })
  expect(await findOwnCalendar(advisor)).not.toBeNull()
})

it('made anew, the old address is dead at once', async () => {
  const advisor = await anAdvisor()
  const [old, anew] = [tokenOf(await issueCalendar(advisor)), tokenOf(await issueCalendar(advisor))]
  expect(await findCalendarFeed(old)).toBeNull()
  expect(await findCalendarFeed(anew)).not.toBeNull()
  expect(await db().calendarFeed.count({ where: { personId: advisor.personId } })).toBe(1)
})

it('leaves one that works when it is made twice at once', async () => {
  const advisor = await anAdvisor()
  const made = await Promise.allSettled([issueCalendar(advisor), issueCalendar(advisor)])
  const tokens = made.flatMap((one) => (one.status === 'fulfilled' ? [tokenOf(one.value)] : []))
  const works = await Promise.all(tokens.map((token) => findCalendarFeed(token)))
  expect(works.filter((feed) => feed !== null)).toHaveLength(1)
})

it('is refused for who was shut out meanwhile', async () => {
  const [lead, advisor] = [await aLead(), await anAdvisor()]
  await deactivatePerson(lead, advisor.personId)
  await refused(() => issueCalendar(advisor), 'signed-out')
})
