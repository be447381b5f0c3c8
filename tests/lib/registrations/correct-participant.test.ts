import { randomUUID } from 'node:crypto'
import { correctParticipant } from '@/lib/registrations/correct-participant'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, mailsTo, registrationRow, startsInHours } from '@/tests/support/a-training'
import { withTriggersOff } from '@/tests/support/database'
import { refused } from '@/tests/support/refused'

const calledOff = (id: string) =>
  withTriggersOff('training', `update training set status = 'cancelled' where id = $1`, [id])

describe('correcting a participant', () => {
  it('mails the right address and takes back what waited for the wrong one', async () => {
    const { slug, editor } = await aTraining()
    const { id, email } = await aRegistration(slug, { name: 'Fel Namn' })
    const right = `${randomUUID()}@example.com`
    const said = { slug, registrationId: id, name: 'Rätt Namn', email: right, organisation: 'Ek AB' }
    await correctParticipant(editor, said)
    expect(await registrationRow(id)).toMatchObject({ name: 'Rätt Namn', email: right, status: 'seated' })
    expect([await mailsTo(email), await mailsTo(right)]).toEqual([[], ['training-seated']])
    expect(await lastEvent()).toMatchObject({
      type: 'training.participant-corrected', facts: { registrationId: id, fields: ['name', 'email', 'organisation'] },
    }) // prettier-ignore
    const events = await db().auditEvent.count()
    await correctParticipant(editor, said)
    expect(await db().auditEvent.count()).toBe(events)
  })

  it('mails nothing of a training that is over, or called off', async () => {
    const right = () => ({ name: 'Rätt Namn', email: `${randomUUID()}@example.com`, organisation: null })
    for (const ends of [(id: string) => startsInHours(id, -3), calledOff]) {
      const { id: trainingId, slug, editor } = await aTraining()
      const { id: registrationId } = await aRegistration(slug)
      await ends(trainingId)
      const said = right()
      await correctParticipant(editor, { slug, registrationId, ...said })
      expect(await mailsTo(said.email)).toEqual([])
    }
  })

  it('is refused where it would make two of one, or is another training’s', async () => {
    const { slug, editor } = await aTraining()
    const [one, two] = [await aRegistration(slug, { name: 'Ett Ek' }), await aRegistration(slug, { name: 'Två Ek' })]
    const twin = { slug, registrationId: two.id, name: 'ett ek', email: one.email, organisation: null }
    await refused(() => correctParticipant(editor, twin), 'participant-known')
    const other = { ...twin, slug: (await aTraining()).slug }
    await refused(() => correctParticipant(editor, other), 'registration-not-found')
  })
})
