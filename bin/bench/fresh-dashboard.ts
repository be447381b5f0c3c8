import { makeClient } from '@/lib/db/make-client'
import { pagePath } from '../../lib/i18n/routes'
import { logMinute } from './bare-sql'
import { figureOf, type Figure } from './figure'
import { since } from './processor-time'
import type { SignedIn } from './make-sessions'
import type { Served } from './serve'
import type { Ongoing } from './targets'

type Dashboard = {
  name: string
  server: Served
  appUrl: string
  nextLead: () => SignedIn
  nextCase: () => Ongoing
  seconds: number
}

const FEWEST = 5

/** The whole programme's figures, asked for by one lead, a minute having been logged just before each time. */
export async function measureFreshDashboard({
  name,
  server,
  appUrl,
  nextLead,
  nextCase,
  seconds,
}: Dashboard): Promise<Figure> {
  const client = makeClient({ connectionString: appUrl })
  await client.connect()
  const timesMs: number[] = []
  let errors = 0
  const before = server.processorMs()
  try {
    const until = performance.now() + seconds * 1000
    while (timesMs.length < FEWEST || performance.now() < until) {
      await logMinute(client, nextCase())
      const asked = performance.now()
      const url = server.origin + pagePath('sv', '/lead', {}, { round: 'all' })
      const answer = await fetch(url, { headers: { cookie: nextLead().cookie }, redirect: 'manual' })
      await answer.text()
      if (answer.status !== 200) errors += 1
      timesMs.push(performance.now() - asked)
    }
  } finally {
    await client.end()
  }
  const elapsedMs = timesMs.reduce((sum, time) => sum + time, 0)
  const busyMs = since(before, server.processorMs())
  return figureOf({ name, concurrency: 1, errors, timesMs, elapsedMs, busyMs, memoryMb: server.memoryMb() })
}
