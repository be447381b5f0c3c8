import { cachedBarriers, cachedOverview } from '@/lib/figures/cached-overviews'
import type { Overview } from '@/lib/figures/overview'

const overview = (name: string) => ({ name }) as unknown as Overview
let round = 0
const aScope = () => ({ round: `r${(round += 1)}`, unseen: [] }) as unknown as Parameters<typeof cachedOverview>[0]

it('is found once as long as nothing has changed', async () => {
  const [scope, find] = [aScope(), jest.fn(async () => overview('one'))]
  await cachedOverview(scope, 'a', find)
  await cachedOverview(scope, 'a', find)
  expect(find).toHaveBeenCalledTimes(1)
  await cachedOverview(scope, 'b', find)
  expect(find).toHaveBeenCalledTimes(2)
})

it('is found anew after a minute', async () => {
  jest.useFakeTimers()
  try {
    const [scope, find] = [aScope(), jest.fn(async () => overview('one'))]
    await cachedOverview(scope, 'a', find)
    jest.advanceTimersByTime(59_999)
    await cachedOverview(scope, 'a', find)
    expect(find).toHaveBeenCalledTimes(1)
    jest.advanceTimersByTime(1)
    await cachedOverview(scope, 'a', find)
    expect(find).toHaveBeenCalledTimes(2)
  } finally {
    jest.useRealTimers()
  }
})

it('is forgotten where a part of it was not found, or it failed; a newer one is not', async () => {
  const scope = aScope()
  const lacks = { name: null } as unknown as Overview
  await cachedOverview(scope, 'a', async () => lacks)
  const find = jest.fn(async () => overview('whole'))
  await cachedOverview(scope, 'a', find)
  expect(find).toHaveBeenCalledTimes(1)

  let fail: (error: Error) => void = () => undefined
  const older = cachedOverview(scope, 'b', () => new Promise((_, reject) => (fail = reject)))
  await cachedOverview(scope, 'c', find)
  fail(new Error('away'))
  await expect(older).rejects.toThrow('away')
  await cachedOverview(scope, 'c', find)
  expect(find).toHaveBeenCalledTimes(2)
})

it('keeps each division of a scope by itself', async () => {
  const scope = aScope()
  const of = (division: 'buyer' | 'size') =>
    cachedBarriers({ ...scope, division }, 'a', async () => ({ counted: [], cases: [], division }))
  expect(await Promise.all([of('buyer'), of('size'), of('buyer')])).toMatchObject([
    { division: 'buyer' },
    { division: 'size' },
    { division: 'buyer' },
  ])
})
