import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { addParticipant } from '@/lib/registrations/add-participant'
import { addDays, today } from '@/lib/calendar/days'
import { lastEvent } from '@/tests/support/told'
import { aTraining, mailsTo, trainingRow } from '@/tests/support/a-training'
import { refused } from '@/tests/support/refused'

const someone = (slug: string, more: object = {}) => ({
  slug,
  requestId: randomUUID(),
  name: 'Rut Ringer',
  email: `${randomUUID()}@example.com`,
  organisation: null,
  locale: 'sv' as const,
  ...more,
})

describe('adding somebody who called', () => {
  it('gives a seat though sign-up is closed, once for one request, and mails it', async () => {
    const { slug, editor } = await aTraining({ closesOn: addDays(today(), 5), closesAt: '12:00' })
    const later = new Date(Date.now() + 6 * 86_400_000)
    const input = someone(slug)
    await Promise.all([addParticipant(editor, input, later), addParticipant(editor, input, later)])
    expect(await mailsTo(input.email)).toEqual(['training-seated'])
    expect(await trainingRow(slug)).toMatchObject({ taken: 1 })
    const { id } = await db().trainingRegistration.findUniqueOrThrow({ where: { requestId: input.requestId } })
    expect(await lastEvent()).toMatchObject({
      type: 'training.participant-added', actorId: editor.personId, facts: { registrationId: id, status: 'seated', queueNo: 1 },
    }) // prettier-ignore
    await refused(() => addParticipant(editor, someone(slug, { email: input.email }), later), 'participant-known')
  })

  it('is told when its request has added somebody else', async () => {
    const { slug, editor } = await aTraining()
    const input = someone(slug)
    await addParticipant(editor, input)
    await addParticipant(editor, input)
    await refused(() => addParticipant(editor, { ...input, name: 'Rut Rättad' }), 'request-reused')
    expect(await trainingRow(slug)).toMatchObject({ taken: 1 })
    await addParticipant(editor, input, new Date(Date.now() + 20 * 86_400_000))
  })

  it('puts them on the waiting list when it is full', async () => {
    const { slug, editor } = await aTraining({ seats: 1 })
    await addParticipant(editor, someone(slug))
    const input = someone(slug)
    await addParticipant(editor, input)
    expect(await mailsTo(input.email)).toEqual(['training-waiting'])
  })

  it('is refused once it is over, and where there is none', async () => {
    const { slug, editor } = await aTraining()
    await refused(() => addParticipant(editor, someone(slug), new Date(Date.now() + 20 * 86_400_000)), 'training-over')
    await refused(() => addParticipant(editor, someone('finns-inte')), 'training-not-found')
  })
})
