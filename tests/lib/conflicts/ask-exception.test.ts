import { randomUUID } from 'node:crypto'
import { askException } from '@/lib/conflicts/ask-exception'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('asks once for an advisor who is barred, with a reason that stands beside and not in the trail', async () => {
  const [advisor, lead] = [await anAdvisor(), await aLead()]
  const { number } = await aCase().triaged().assignedTo(advisor)
  const asked = { number, advisorId: advisor.personId, reason: 'Ingen annan kan hjälpa.', requestId: randomUUID() }
  await refused(() => askException(lead, asked), 'exception-not-askable')
  await reportConflict(advisor, { number, reason: 'relation' })
  await Promise.all([askException(lead, asked), askException(lead, asked)])
  await refused(() => askException(lead, { ...asked, requestId: randomUUID() }), 'exception-asked')
  const other = await aLead()
  await refused(() => askException(other, asked), 'request-reused')
  await refused(() => askException(lead, { ...asked, reason: 'Något helt annat.' }), 'request-reused')
  const [event] = await db().auditEvent.findMany({ where: { type: 'exception.asked', actorId: lead.personId } })
  expect(JSON.stringify(event?.facts)).not.toContain('Ingen annan')
  expect(event?.caseId).toBeNull()
})
