import { measure, type Target } from './measure'
import type { Served } from './serve'

/** As many clients as the goals are measured with. */
const CONCURRENCY = 8
const SLICE_SECONDS = 30
/** Megabytes of everything together, after load. */
export const MOST_MEMORY_MB = 450

export type Soak = {
  minutes: number
  memoryMb: (number | null)[]
  errors: number
  grownMb: number | null
  met: boolean
}

/** All pages in turn for a long time, and what the memory of the web server with all its processes is meanwhile. */
export async function soak(
  server: Served,
  pages: readonly Target[],
  minutes: number,
  report: (line: string) => void,
): Promise<Soak> {
  let turn = 0
  const target: Target = {
    name: 'all pages in turn',
    next: () => pages[turn++ % pages.length]?.next(),
    accepts: (status, body) => status === 200 && body.includes('</html>'),
  }
  const memoryMb: (number | null)[] = []
  let errors = 0
  for (let slice = 0; slice < minutes * (60 / SLICE_SECONDS); slice += 1) {
    const figure = await measure(server, target, { concurrency: CONCURRENCY, seconds: SLICE_SECONDS })
    memoryMb.push(figure.memoryMb)
    errors += figure.errors
    const parts = server.memoryParts().join(' + ')
    report(`Soak: ${((slice + 1) * SLICE_SECONDS) / 60} min, ${figure.perSecond}/s, ${figure.memoryMb} MB = ${parts}`)
  }
  const last = memoryMb.at(-1) ?? null
  return { minutes, memoryMb, errors, grownMb: grown(memoryMb), met: last !== null && last <= MOST_MEMORY_MB }
}

/** From the second quarter, by when everything has been asked for many times, to the last. */
export function grown(memoryMb: readonly (number | null)[]): number | null {
  const quarter = Math.ceil(memoryMb.length / 4)
  const mean = (part: readonly (number | null)[]) =>
    part.some((one) => one === null) || part.length === 0
      ? null
      : part.reduce<number>((sum, one) => sum + (one ?? 0), 0) / part.length
  const [before, after] = [mean(memoryMb.slice(quarter, 2 * quarter)), mean(memoryMb.slice(-quarter))]
  return before === null || after === null ? null : Math.round(after - before)
}
