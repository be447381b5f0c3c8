import type { ProjectLead } from '@/lib/actors/actor'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { db } from '@/lib/db/client'
import { findExercise } from '@/lib/exercises/find-exercise'
import { openExerciseLink } from '@/lib/exercises/exercise-link'
import { openExercise } from '@/lib/exercises/open-exercise'
import { openSecret } from '@/lib/mail/secrets'
import { aCapability, endsIn } from '@/tests/support/a-capability'
import { declared } from '@/tests/support/a-conflict'
import { placeNo } from '@/tests/support/county'
import { withTriggersOff } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { asking, lastOf } from '@/tests/support/an-exercise'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

let lead: ProjectLead
beforeEach(async () => {
  lead = await aLead()
})

const namesIn = async (id: string, by = lead) => (await findExercise(by, id))?.companies.map(({ company }) => company)
const mailsTo = (personId: string) => db().mail.findMany({ where: { personId, template: 'exercise-asked' } })

it('asks those whose word in the register stands and fits, each by a link of its own and in its language', async () => {
  const here = await aCapability({ division: '41', municipalities: [placeNo(2).code] })
  const elsewhere = await aCapability({ division: '41', municipalities: [placeNo(3).code] })
  const other = await aCapability({ division: '42', municipalities: [placeNo(2).code] })
  const ended = await aCapability({ division: '41', municipalities: [placeNo(2).code] })
  await endsIn(ended.capabilityId, -1)
  await withTriggersOff('person', `update person set locale = 'en' where id = $1`, [here.contactId])
  const id = await openExercise(lead, asking({ division: '41', municipality: placeNo(2).code }))
  expect(await namesIn(id)).toEqual([here.company])
  const [mail] = await mailsTo(here.contactId)
  expect(mail).toMatchObject({ locale: 'en', params: { until: expect.stringMatching(/12:00$/) as string } })
  const path = openSecret(mail?.sealed ?? '')?.path ?? ''
  expect(path).toMatch(/^\/en\/can-you-deliver\//)
  const asked = await db().exerciseAsked.findFirstOrThrow({ where: { exerciseId: id } })
  expect(openExerciseLink(path.split('/').at(-1) ?? '')).toBe(asked.id)
  for (const { contactId } of [elsewhere, other, ended]) expect(await mailsTo(contactId)).toEqual([])
  expect(await lastOf(id)).toMatchObject({
    ...{ type: 'exercise.opened', role: 'project-lead' },
    facts: { division: '41' },
  })
  const anywhere = await openExercise(lead, asking({ division: '41' }))
  expect(await namesIn(anywhere)).toEqual([elsewhere.company, here.company].sort())
})

it('asks once what the same form sends twice at once, and nothing else under its id', async () => {
  const { contactId } = await aCapability({ division: '43' })
  const input = asking({ division: '43' })
  const both = await Promise.all(
    await heldBack('lock table exercise in exclusive mode', [], () => [
      openExercise(lead, input),
      openExercise(lead, input),
    ]),
  )
  expect(both).toEqual([input.requestId, input.requestId])
  expect(await mailsTo(contactId)).toHaveLength(1)
  await refused(() => openExercise(lead, { ...input, amount: 21 }), 'request-reused')
})

it('asks nobody who takes their word back at that moment', async () => {
  const { contact, companyId, capabilityId, contactId } = await aCapability({ division: '44' })
  await aCapability({ division: '44' })
  const input = asking({ division: '44' })
  await Promise.all(
    await heldBack('select from capability where id = $1 for update', [capabilityId], () => [
      openExercise(lead, input),
      withdrawCapability(contact, { companyId, capabilityId }),
    ]),
  )
  expect(await db().exerciseAsked.count({ where: { exerciseId: input.requestId, companyId } })).toBe(0)
  expect(await db().exerciseAsked.count({ where: { exerciseId: input.requestId } })).toBe(1)
  expect((await mailsTo(contactId)).length).toBeLessThanOrEqual(1)
})

it('says that nobody is left, and asks nobody, where the lead would see nobody', async () => {
  const made = await aCapability({ division: '48' })
  await declared(lead, made.company, { personId: lead.personId })
  await refused(() => openExercise(lead, asking({ division: '48' })), 'exercise-nobody')
  expect(await db().exercise.count({ where: { division: '48' } })).toBe(0)
  const open = await aCapability({ division: '48' })
  const id = await openExercise(lead, asking({ division: '48' }))
  expect(await namesIn(id)).toEqual([open.company])
  expect(await namesIn(id, await aLead())).toEqual([made.company, open.company].sort())
  expect(await mailsTo(made.contactId)).toHaveLength(1)
})

it('gives time to answer: an hour at the least, 31 days at the most, at a time that there is', async () => {
  await aCapability({ division: '50' })
  const now = new Date('2026-11-30T10:00:00Z')
  const at = (day: string, clock: string) => openExercise(lead, asking({ division: '50', day, clock }), now)
  await refused(() => at('2026-11-30', '11:59'), 'exercise-too-soon')
  await refused(() => at('2026-12-31', '11:01'), 'exercise-too-far')
  await refused(() => at('2027-03-28', '02:30'), 'clock-skipped')
  expect(await db().exercise.count({ where: { division: '50' } })).toBe(0)
})
