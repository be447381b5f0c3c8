import { cancelTraining } from '@/lib/trainings/cancel-training'
import { eventData } from '@/lib/trainings/event-data'
import { findTraining } from '@/lib/trainings/find-training'
import { aTraining } from '@/tests/support/a-training'

const NOW = new Date()

async function told(more: Parameters<typeof aTraining>[0], now = NOW) {
  const found = await findTraining((await aTraining(more)).slug)
  if (!found) throw new Error('it was published')
  return eventData(found.training, 'sv', now)
}

it('is at its place, and nothing is told of a link', async () => {
  const event = await told({})
  expect(event).toMatchObject({
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: 'Exempelhuset, Provstad' },
    eventStatus: 'https://schema.org/EventScheduled',
    offers: { availability: 'https://schema.org/InStock' },
  })
})

it('is at its own page where it is held online', async () => {
  const link = 'https://mote.example.com/hemlig'
  const event = await told({ form: 'online', place: null, link })
  expect(event).toMatchObject({
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: expect.stringContaining('/utbildningar/') },
  })
  expect(JSON.stringify(event)).not.toContain(link)
})

it('has nothing left to offer once sign-up has closed', async () => {
  const event = await told({}, new Date(NOW.getTime() + 30 * 86_400_000))
  expect(event).toMatchObject({ offers: { availability: 'https://schema.org/SoldOut' } })
})

it('says that it was called off', async () => {
  const { slug, editor } = await aTraining()
  await cancelTraining(editor, { slug, version: 2 })
  const found = await findTraining(slug)
  expect(found && eventData(found.training, 'sv', NOW)).toMatchObject({
    eventStatus: 'https://schema.org/EventCancelled',
  })
})
