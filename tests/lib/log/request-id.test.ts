import { requestId, underName } from '@/lib/log/request-id'

const sent = new Headers()
jest.mock('next/headers', () => ({ headers: () => Promise.resolve(sent) }))

it.each([
  ['4f2c1c0e-0000-4000-8000-0123456789ab', '4f2c1c0e-0000-4000-8000-0123456789ab'],
  ['Anna-Andersson', null],
  ['4F2C1C0E-0000-4000-8000-0123456789AB', null],
  ['4f2c1c0e-0000-4000-8000-0123456789ab, 2', null],
  ['', null],
])('is the id that we gave the request, and nothing that somebody sent: %s', async (value, id) => {
  sent.set('x-request-id', value)
  expect(await requestId()).toBe(id)
})

it('is the name of the job under way', async () => {
  expect(await underName('check-trail', requestId)).toBe('job-check-trail')
})
