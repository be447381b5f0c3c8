import { figureOf, type Figure } from './figure'
import type { Shot } from './measure'
import { since } from './processor-time'
import type { Served } from './serve'

type InTurn = {
  name: string
  server: Served
  seconds: number
  /** Made ready before it is timed; nothing when there are no more. */
  next(): Promise<Shot | undefined>
  /** Whether what was just posted has been done. */
  isDone(): Promise<boolean>
}

/** What cannot be posted twice: one after the other, each as long as it takes, the first of them uncounted. */
export async function measureInTurn({ name, server, seconds, next, isDone }: InTurn): Promise<Figure> {
  const timesMs: number[] = []
  let errors = 0
  const before = server.processorMs()
  const until = performance.now() + seconds * 1000
  for (let turn = 0; turn < 2 || performance.now() < until; turn += 1) {
    const shot = await next()
    if (!shot) break
    const began = performance.now()
    await (await post(server, shot)).text()
    if (turn > 0) timesMs.push(performance.now() - began)
    if (!(await isDone())) errors += 1
  }
  const elapsedMs = timesMs.reduce((sum, time) => sum + time, 0)
  const busyMs = since(before, server.processorMs())
  return figureOf({ name, concurrency: 1, errors, timesMs, elapsedMs, busyMs, memoryMb: server.memoryMb() })
}

/** As a browser without JavaScript sends a form. */
export function post({ origin }: Served, { path, cookie = '', body }: Shot): Promise<Response> {
  const headers = { cookie, origin, ...(body && { 'content-type': body.type }) }
  return fetch(origin + path, { method: 'POST', body: body?.text, headers, redirect: 'manual' })
}
