import { randomUUID } from 'node:crypto'
import { sendMessage } from '@/lib/cases/send-message'
import { transaction } from '@/lib/db/transaction'
import { showLeads, tellLeads } from '@/lib/notices/tell-leads'
import { addStaff } from '@/lib/people/add-staff'
import { system } from '@/lib/actors/actor'
import { aCase } from '@/tests/support/a-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { aCaseAbout, answered, aPersonOfBothRoles, aQuestion } from '@/tests/support/a-question'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { db } from '@/lib/db/client'
import { unseenBy } from './notices'

/** A lead who has helped the buyer of that reference. */
async function aBarredLead(reference: string): Promise<string> {
  const { advisor, buyers } = await aPersonOfBothRoles()
  await answered(buyers, await aQuestion({ reference }))
  const { email } = await db().person.findUniqueOrThrow({ where: { id: advisor.personId } })
  await addStaff(system, { name: advisor.name, email: email ?? '', role: 'project-lead' })
  return advisor.personId
}

it('tells every lead, on the pages and by mail, but none who is barred from the case', async () => {
  const [lead, advisor, barred] = [await aLead(), await anAdvisor(), await aBarredLead('W-HOURS')]
  const { id, number } = await aCaseAbout('W-HOURS')
  await transaction((tx) => tellLeads(tx, id, 'hours-nearly-used', { number, minutesLeft: 30 }))
  expect(await unseenBy(lead.personId)).toEqual(['hours'])
  expect(await mailsTo(lead.personId)).toEqual(['hours-nearly-used'])
  for (const personId of [advisor.personId, barred]) {
    expect(await unseenBy(personId)).toEqual([])
    expect(await mailsTo(personId)).not.toContain('hours-nearly-used')
  }
})

it('shows what waits in the queue on the pages alone, to the same leads', async () => {
  const [lead, barred] = [await aLead(), await aBarredLead('W-SHOWN')]
  const { id } = await aCaseAbout('W-SHOWN')
  await transaction((tx) => showLeads(tx, id, 'message'))
  expect(await unseenBy(lead.personId)).toEqual(['message'])
  expect(await mailsTo(lead.personId)).toEqual([])
  expect(await unseenBy(barred)).toEqual([])
})

it('is where a message goes while a case has no advisor', async () => {
  const lead = await aLead()
  const { number, contactId } = await aCase()
  await sendMessage(await asContact(contactId), { number, requestId: randomUUID(), text: 'Hej!' })
  expect(await unseenBy(lead.personId)).toEqual(['message'])
})
