import { listMandates } from '@/lib/mandates/list-mandates'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'

const people = async (...[staff, caseId]: Parameters<typeof listMandates>) =>
  (await listMandates(staff, caseId)).map(({ personId }) => personId)

it('names who may speak for the company of the case, whoever of them opened it, and for no other', async () => {
  const orgNumber = anOrgNumber()
  const [made, colleague] = [await aCase(anApplication({ orgNumber })).verified(), await aCase(anApplication({ orgNumber }))] // prettier-ignore
  await aCase()
  expect(await listMandates(made.lead, made.id)).toMatchObject([
    { personId: made.contactId, level: 'verified', checkedHow: 'called-company', verifiedByName: made.lead.name },
    { personId: colleague.contactId, level: 'self-declared', checkedHow: null, verifiedByName: null },
  ])
})

it('names them until the mandate’s last day, that day included, and nobody whose mandate was taken back', async () => {
  const { id, number, lead, contactId, mandateId } = await aCase().verified()
  const until = (day: string) => withTriggersOff('mandate', `update mandate set valid_from = today() - 9, valid_to = ${day} where id = $1`, [mandateId])
  await until('today()')
  expect(await people(lead, id)).toEqual([contactId])
  await until('today() - 1')
  expect(await people(lead, id)).toEqual([])
  await until('today() + 9')
  await revokeMandate(lead, number, mandateId)
  expect(await people(lead, id)).toEqual([])
}) // prettier-ignore

it('is for staff who see the case', async () => {
  const { id, advisor, contactId } = await aCaseInProgress()
  expect(await people(advisor, id)).toEqual([contactId])
  expect(await people(await aLead(), id)).toEqual([contactId])
  expect(await people(await anAdvisor(), id)).toEqual([])
})
