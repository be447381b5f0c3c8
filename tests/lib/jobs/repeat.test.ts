import { repeat } from '@/lib/jobs/repeat'
import { logError } from '@/lib/log/log'

jest.mock('@/lib/log/log', () => ({ logError: jest.fn() }))

beforeEach(() => {
  jest.useFakeTimers()
  jest.mocked(logError).mockClear()
})
afterEach(() => jest.useRealTimers())

test('runs at once and then again after each end, never twice at a time', async () => {
  let running = 0
  let most = 0
  const work = jest.fn(async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    running -= 1
  })
  const stop = repeat('job', 2_000, work)
  await jest.advanceTimersByTimeAsync(15_000)
  expect(work).toHaveBeenCalledTimes(3)
  expect(most).toBe(1)
  void stop()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(work).toHaveBeenCalledTimes(3)
})

test('begins nothing once it has been stopped while it waited', async () => {
  const work = jest.fn(async () => undefined)
  const stop = repeat('job', 2_000, work)
  await jest.advanceTimersByTimeAsync(3_000)
  expect(work).toHaveBeenCalledTimes(2)
  await stop()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(work).toHaveBeenCalledTimes(2)
})

test('waits longer after a fault, and reports the first in a row only', async () => {
  const work = jest.fn(() => Promise.reject(new Error('the database is down')))
  const stop = repeat('job', 2_000, work)
  await jest.advanceTimersByTimeAsync(65_000)
  expect(work).toHaveBeenCalledTimes(3)
  expect(logError).toHaveBeenCalledTimes(1)
  await stop()
})

test('stopping waits for what is under way, which hears of it', async () => {
  let told = false
  let ended = false
  const stop = repeat('job', 2_000, async (signal) => {
    signal.addEventListener('abort', () => (told = true))
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    ended = true
  })
  await jest.advanceTimersByTimeAsync(1_000)
  const stopped = stop()
  expect({ told, ended }).toEqual({ told: true, ended: false })
  await jest.advanceTimersByTimeAsync(5_000)
  await stopped
  expect(ended).toBe(true)
})
