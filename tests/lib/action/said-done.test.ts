import { isPlainPost } from '@/lib/action/plain-post'
import { sayDone, takeDone } from '@/lib/action/said-done'
import { requestId } from '@/lib/log/request-id'

jest.mock('@/lib/log/request-id', () => ({ requestId: jest.fn() }))
jest.mock('@/lib/action/plain-post', () => ({ isPlainPost: jest.fn() }))

const within = (id: string | null) => jest.mocked(requestId).mockResolvedValue(id)
const plain = (is: boolean) => jest.mocked(isPlainPost).mockResolvedValue(is)

it('is told once, in the request that did it without scripts', async () => {
  plain(true)
  within('one')
  await sayDone('round-discarded')
  await sayDone('done')
  within('two')
  expect(await takeDone()).toBeNull()
  within('one')
  expect(await takeDone()).toBe('round-discarded')
  expect(await takeDone()).toBeNull()
})

it('is kept neither with scripts nor outside a request, nor of very many', async () => {
  plain(false)
  within('three')
  await sayDone('saved')
  expect(await takeDone()).toBeNull()
  plain(true)
  within(null)
  await sayDone('saved')
  expect(await takeDone()).toBeNull()
  for (let at = 0; at <= 100; at++) {
    within(`many-${at}`)
    await sayDone('saved')
  }
  within('many-0')
  expect(await takeDone()).toBeNull()
  within('many-1')
  expect(await takeDone()).toBe('saved')
})
