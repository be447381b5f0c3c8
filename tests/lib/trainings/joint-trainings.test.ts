import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { addDays, today } from '@/lib/calendar/days'
import { endPartner } from '@/lib/partners/end-partner'
import { editTraining } from '@/lib/trainings/edit-training'
import { findTraining } from '@/lib/trainings/find-training'
import { listChoosablePartners } from '@/lib/trainings/list-choosable-partners'
import { listJointTrainings } from '@/lib/partners/list-joint-trainings'
import { listManagedTrainings } from '@/lib/trainings/list-managed-trainings'
import { planTraining } from '@/lib/trainings/plan-training'
import { aRegistration, aTraining, trainingInput, trainingRow, type TestTraining } from '@/tests/support/a-training'
import { withTriggersOff } from '@/tests/support/database'
import { aTradeOrganisation } from '@/tests/support/partners'
import { aLead, anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { lastEvent } from '@/tests/support/told'

async function heldWith({ slug, editor }: TestTraining, partners: string[]): Promise<void> {
  const { requestId: _r, partners: _w, day: _d, startsAt: _s, endsAt: _e, closesOn: _c, closesAt: _a, form: _f, place: _p, link: _l, ...texts } =
    trainingInput() // prettier-ignore
  const { version, titleSv } = await db().training.findUniqueOrThrow({ where: { slug } })
  await editTraining(editor, { slug, version, ...texts, titleSv, partners })
}

it('is named where everyone and the staff look, and told in the trail when it comes and goes', async () => {
  const training = await aTraining()
  const [one, other] = [await aTradeOrganisation('Åkarna'), await aTradeOrganisation('Byggarna')]
  await heldWith(training, [one.partnerId, other.partnerId])
  expect((await findTraining(training.slug))?.training.partners).toEqual(['Byggarna', 'Åkarna'])
  const listed = await listManagedTrainings(training.editor, 'coming')
  expect(listed.find(({ slug }) => slug === training.slug)?.partners).toEqual(['Byggarna', 'Åkarna'])
  expect(await lastEvent()).toMatchObject({ type: 'training.partner-added', facts: { partnerId: other.partnerId } })
  await heldWith(training, [other.partnerId])
  expect(await lastEvent()).toMatchObject({ type: 'training.partner-removed', facts: { partnerId: one.partnerId } })
  expect((await findTraining(training.slug))?.training.partners).toEqual(['Byggarna'])
})

it('is planned together with partners in one step, once', async () => {
  const [editor, one, other] = [
    await anEditor(),
    await aTradeOrganisation('Åkarna'),
    await aTradeOrganisation('Byggarna'),
  ]
  const input = trainingInput({ partners: [one.partnerId, other.partnerId, one.partnerId] })
  const made = await planTraining(editor, input)
  const { id } = await trainingRow(made.slug)
  const together = async () => (await db().trainingPartner.findMany({ where: { trainingId: id } })).map(({ partnerId }) => partnerId).sort() // prettier-ignore
  expect(await together()).toEqual([one.partnerId, other.partnerId].sort())
  expect((await lastEvent())?.type).toBe('training.partner-added')
  expect(await planTraining(editor, { ...input, partners: [other.partnerId, one.partnerId] })).toEqual(made)
  await refused(() => planTraining(editor, { ...input, partners: [one.partnerId] }), 'request-reused')
  expect(await listChoosablePartners(editor, null)).toContainEqual({ id: one.partnerId, name: 'Åkarna', chosen: false })
})

it('is with nobody who has ended, though who has been with it stays named', async () => {
  const [training, later, lead] = [await aTraining(), await aTraining(), await aLead()]
  const { partnerId } = await aTradeOrganisation('Avslutade')
  await heldWith(training, [partnerId])
  await endPartner(lead, partnerId)
  await refused(() => heldWith(later, [partnerId]), 'partner-ended')
  await refused(() => planTraining(later.editor, trainingInput({ partners: [partnerId] })), 'partner-ended')
  await refused(() => planTraining(later.editor, trainingInput({ partners: [randomUUID()] })), 'partner-ended')
  expect(await listChoosablePartners(lead, null)).not.toContainEqual(expect.objectContaining({ id: partnerId }))
  expect((await findTraining(later.slug))?.training.partners).toEqual([])
  expect(await listChoosablePartners(lead, training.id)).toContainEqual({
    id: partnerId,
    name: 'Avslutade',
    chosen: true,
  })
  expect(await listChoosablePartners(lead, later.id)).not.toContainEqual(expect.objectContaining({ id: partnerId }))
  await heldWith(training, [partnerId])
})

it('shows a partner its own, with how many took part where they are not of few companies', async () => {
  const [few, one, many, coming, foreign] = [
    await aTraining({ titleSv: 'Få' }),
    await aTraining({ titleSv: 'Ett företag' }),
    await aTraining({ titleSv: 'Många' }),
    await aTraining({ titleSv: 'Kommer', day: addDays(today(), 20) }),
    await aTraining({ titleSv: 'Andras' }),
  ]
  const [own, other] = [await aTradeOrganisation(), await aTradeOrganisation()]
  for (const training of [few, one, many, coming]) await heldWith(training, [own.partnerId])
  await heldWith(foreign, [other.partnerId])
  for (const [training, count] of [[few, 4], [one, 6], [many, 5]] as const) {
    for (let no = 0; no < count; no += 1) await aRegistration(training.slug, { organisation: training === one ? 'Ensamma AB' : `Bolag ${no}` })
    const came = 'update training_registration set checked_in_at = now() where training_id = $1'
    await withTriggersOff('training_registration', came, [training.id])
  } // prettier-ignore
  const listed = await listJointTrainings(own, own.partnerId, new Date(`${addDays(today(), 15)}T12:00:00Z`))
  expect(new Map(listed.map(({ titleSv, attended }) => [titleSv, attended]))).toEqual(
    new Map<string, unknown>([['Kommer', null], ['Få', 'few'], ['Ett företag', 'hidden'], ['Många', 5]]),
  ) // prettier-ignore
  expect(await listJointTrainings(own, other.partnerId)).toEqual([])
})
