import { isRefused, noteRefused } from '@/lib/action/refused-requests'
import { requestId } from '@/lib/log/request-id'

jest.mock('@/lib/log/request-id', () => ({ requestId: jest.fn() }))

const within = (id: string | null) => jest.mocked(requestId).mockResolvedValue(id)

it('knows the request whose form was refused, and no other', async () => {
  within('one')
  expect(await isRefused()).toBe(false)
  await noteRefused()
  expect(await isRefused()).toBe(true)
  within('two')
  expect(await isRefused()).toBe(false)
})

it('knows nothing outside a request, and forgets the oldest of very many', async () => {
  within(null)
  await noteRefused()
  expect(await isRefused()).toBe(false)
  for (let at = 0; at <= 1_000; at++) {
    within(`many-${at}`)
    await noteRefused()
  }
  within('many-0')
  expect(await isRefused()).toBe(false)
  within('many-1')
  expect(await isRefused()).toBe(true)
})
