import { randomUUID } from 'node:crypto'
import { system, type StaffRole } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { addStaff } from '@/lib/people/add-staff'
import { decideRole } from '@/lib/people/decide-role'
import { grantRole } from '@/lib/people/grant-role'
import { revokeRole } from '@/lib/people/revoke-role'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { mailsTo } from '@/tests/support/mails-waiting'
import { aLead, anEditor } from '@/tests/support/people'

const someone = (role: StaffRole = 'editor') => ({ name: 'Ny Kollega', email: `${randomUUID()}@example.test`, role })
const invited = async (personId: string) => (await mailsTo(personId)).filter((template) => template === 'staff-invited')
const fromDirectory = (id: string) =>
  withTriggersOff('staff_role', `update staff_role set origin = 'directory', granted_by = null where person_id = $1`, [
    id,
  ])

describe('whom a lead makes one of the staff is mailed where to sign in', () => {
  it('by a mail that tells of nobody and of nothing', async () => {
    const { id } = await addStaff(await aLead(), someone())
    const [mail, ...more] = await db().mail.findMany({ where: { personId: id } })
    expect(more).toEqual([])
    expect(mail).toMatchObject({ template: 'staff-invited', params: {}, sealed: null, locale: 'sv' })
  })

  it('also a company’s contact, who has signed in until now as that', async () => {
    const email = `${randomUUID()}@example.test`
    const { contactId } = await aCase(anApplication({ contact: { email, name: 'Kim Kontakt' } }))
    await addStaff(await aLead(), { ...someone('auditor'), email })
    expect(await invited(contactId)).toEqual(['staff-invited'])
  })

  it('where another lead confirms the role, once that is done and not before', async () => {
    const [asker, other] = [await aLead(), await aLead()]
    const { id, giving } = await addStaff(asker, someone('advisor'))
    expect([giving, await mailsTo(id)]).toEqual(['asked', []])
    const { id: requestId } = await db().roleRequest.findFirstOrThrow({ where: { personId: id } })
    await decideRole(other, { requestId, decision: 'confirmed' })
    expect(await mailsTo(id)).toEqual(['staff-invited'])
  })

  it('not where the other lead declines', async () => {
    const [asker, other] = [await aLead(), await aLead()]
    const { id } = await addStaff(asker, someone('advisor'))
    const { id: requestId } = await db().roleRequest.findFirstOrThrow({ where: { personId: id } })
    await decideRole(other, { requestId, decision: 'declined' })
    expect(await mailsTo(id)).toEqual([])
  })

  it('anew where they have been one of the staff, and are no more', async () => {
    const lead = await aLead()
    const { id } = await addStaff(lead, someone())
    await revokeRole(lead, { personId: id, role: 'editor' })
    await grantRole(lead, { personId: id, role: 'auditor' })
    expect(await mailsTo(id)).toEqual(['staff-invited', 'staff-invited'])
  })

  it('though their only role ended yesterday, and has not been put away yet', async () => {
    const [lead, { personId }] = [await aLead(), await anEditor()]
    await withTriggersOff('staff_role', 'update staff_role set ends_on = $2 where person_id = $1', [personId, addDays(today(), -1)])
    await grantRole(lead, { personId, role: 'auditor' })
    expect(await mailsTo(personId)).toEqual(['staff-invited'])
  })

  it('once, though two roles are given at the same moment', async () => {
    const lead = await aLead()
    const { id } = await addStaff(system, someone())
    await revokeRole(lead, { personId: id, role: 'editor' })
    await Promise.all(await heldBack('select from person where id = $1 for update', [id], () => [
      grantRole(lead, { personId: id, role: 'auditor' }),
      grantRole(lead, { personId: id, role: 'steering-member' }),
    ]))
    expect(await mailsTo(id)).toEqual(['staff-invited'])
  })
}) // prettier-ignore

describe('nobody is mailed', () => {
  it('who has a role already, by hand or of the directory, or gets another last day', async () => {
    const [lead, byHand, ofDirectory] = [await aLead(), await anEditor(), await anEditor()]
    await fromDirectory(ofDirectory.personId)
    for (const { personId } of [byHand, ofDirectory]) await grantRole(lead, { personId, role: 'auditor' })
    await grantRole(lead, { personId: byHand.personId, role: 'auditor', endsOn: addDays(today(), 9) })
    await grantRole(lead, { personId: ofDirectory.personId, role: 'editor' })
    expect(await Promise.all([byHand, ofDirectory].map(({ personId }) => mailsTo(personId)))).toEqual([[], []])
  })

  it('who is a demo person, or added by the command', async () => {
    const lead = await aLead()
    const demo = await addStaff(lead, someone(), { demo: true })
    const first = await addStaff(system, someone('project-lead'))
    expect(await Promise.all([demo, first].map(({ id }) => mailsTo(id)))).toEqual([[], []])
  })
})
