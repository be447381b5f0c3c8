import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { figureOf, type Figure } from './figure'
import { since } from './processor-time'
import type { Served } from './serve'

export type Shot = { path: string; cookie?: string; body?: { type: string; text: string } }
export type Target = {
  name: string
  /** A new request each time; nothing when there are no more. */
  next(): Shot | undefined
  accepts(status: number, body: string): boolean
  page?: { bytes: number; elements: number }
}
type How = { concurrency: number; seconds: number }

const WARM_SECONDS = 1
/**
 * Before a target's first measurement, by one client for each process: what runs often is compiled anew while it runs, and
 * of several processes the one that a single client meets would be measured cold.
 */
export const FIRST_WARM_SECONDS = 5
const SETTLE_MS = 300
const SOURCES = 4096

let sent = 0
const warmed = new Set<string>()

/** Asks as fast as answers come, each client one request at a time. What the server answers while it warms up does not count. */
export async function measure(server: Served, target: Target, { concurrency, seconds }: How): Promise<Figure> {
  const about = `${server.origin} ${target.name}`
  if (!warmed.has(about)) {
    await run(server, target, { concurrency: server.processes, seconds: FIRST_WARM_SECONDS })
    await settle(server)
    warmed.add(about)
  }
  const { timesMs, errors, elapsedMs, busyMs } = await run(server, target, {
    concurrency,
    seconds: WARM_SECONDS + seconds,
  })
  await settle(server)
  return figureOf({
    name: target.name,
    page: target.page,
    concurrency,
    errors,
    timesMs,
    elapsedMs,
    busyMs,
    memoryMb: server.memoryMb(),
  })
}

type Run = { timesMs: number[]; errors: number; elapsedMs: number; busyMs: number | null }

function run({ origin, processorMs }: Served, target: Target, { concurrency, seconds }: How) {
  return new Promise<Run>((resolve, reject) => {
    const timesMs: number[] = []
    let refused = 0
    let spent = false
    const started = performance.now() + WARM_SECONDS * 1000
    let before = processorMs()
    setTimeout(() => (before = processorMs()), WARM_SECONDS * 1000)
    const instance = autocannon(
      {
        url: origin,
        connections: concurrency,
        duration: seconds,
        timeout: 30,
        requests: [
          {
            setupRequest: (request) => {
              const shot = target.next()
              if (!shot && !spent) setImmediate(() => instance.stop())
              spent ||= !shot
              return { ...request, ...requestOf(origin, shot ?? { path: '/api/health/live' }) }
            },
            onResponse: (status, body) => {
              if (!spent && !target.accepts(status, body)) refused += 1
            },
          },
        ],
      },
      (error: Error | null, result) => {
        if (error) reject(error)
        else {
          const busyMs = since(before, processorMs())
          resolve({ timesMs, errors: refused + result.errors, elapsedMs: performance.now() - started, busyMs })
        }
      },
    )
    instance.on('response', (_client, _status, _bytes, time) => {
      if (performance.now() >= started) timesMs.push(time)
    })
  })
}

/** What was under way when the clients left must not slow down the next measurement. */
async function settle({ origin }: Served): Promise<void> {
  await pause(SETTLE_MS)
  await fetch(`${origin}/api/health/live`)
  await pause(SETTLE_MS)
}

function requestOf(origin: string, { path, cookie, body }: Shot): autocannon.Request {
  sent += 1
  const headers = {
    accept: 'text/html',
    'x-forwarded-for': `10.0.${(sent >> 8) % (SOURCES >> 8)}.${sent % 256}`,
    ...(cookie && { cookie }),
    ...(body && { origin, 'content-type': body.type }),
  }
  return { method: body ? 'POST' : 'GET', path, headers, body: body?.text }
}
