import { randomUUID } from 'node:crypto'
import { listInterests } from '@/lib/conflicts/list-interests'
import { withdrawInterest } from '@/lib/conflicts/withdraw-interest'
import { db } from '@/lib/db/client'
import { declared } from '@/tests/support/a-conflict'
import { anOpenRound } from '@/tests/support/an-application'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('is a lead’s, of others than themselves, and twice is once', async () => {
  await anOpenRound()
  const [advisor, lead] = [await anAdvisor(), await aLead()]
  await declared(advisor, 'Ett bolag AB')
  await declared(lead, 'Ledarens AB', { personId: lead.personId })
  const of = async (personId: string) => (await db().interest.findFirstOrThrow({ where: { personId } })).id
  await refused(async () => withdrawInterest(lead, { interestId: await of(lead.personId) }), 'not-yourself')
  await refused(() => withdrawInterest(lead, { interestId: randomUUID() }), 'interest-unknown')
  const interestId = await of(advisor.personId)
  await Promise.all([withdrawInterest(lead, { interestId }), withdrawInterest(lead, { interestId })])
  expect(await listInterests(advisor)).toEqual([])
  expect(await db().auditEvent.count({ where: { type: 'interest.withdrawn', actorId: lead.personId } })).toBe(1)
})
