import { verify } from '../verify-audit/verify'
import { figureOf, type Figure } from './figure'

export const VERIFY = 'audit:verify'

/** The whole trail and every row it tells of, looked at as `npm run audit:verify` does. Each fault is an error. */
export async function measureVerify(url: string): Promise<Figure> {
  const began = performance.now()
  const { events, rows, faults } = await verify(url)
  const elapsedMs = performance.now() - began
  return figureOf({
    name: `${VERIFY}, ${events} events and ${rows} rows`,
    concurrency: 1,
    timesMs: [elapsedMs],
    errors: faults.length,
    elapsedMs,
    busyMs: null,
    memoryMb: null,
  })
}
