import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { addDays, today } from '../../lib/calendar/days'
import { figureOf, type Figure } from './figure'
import { fillForm, readForm } from './forms'
import type { Served } from './serve'
import { html, type Ongoing } from './targets'

const ROWS = 10_000
export const IMPORT = `import of ${ROWS} rows`
/** So long may it take. */
export const MOST_IMPORT_MS = 60_000
/** Longer than that is a failure. */
const MOST_MS = 300_000
const LOOK_EVERY = 200

type How = { client: Client; server: Served; nextCase: () => Ongoing; cookieOf: (personId: string) => string }

/**
 * A file of calls and journeys in an advisor's cases, sent, shown and logged as a browser without scripts does it: from the
 * moment it is sent until every row is in the log. Each row that is not is an error.
 */
export async function measureImport({ client, server, nextCase, cookieOf }: How): Promise<Figure> {
  const { advisorId } = nextCase()
  const { rows: cases } = await client.query<{ number: string }>(
    `select c.number from cases c join case_standing s on s.case_id = c.id
     where c.advisor_id = $1 and c.status = 'ongoing' and s.mandate_verified order by c.number`,
    [advisorId],
  )
  if (cases.length === 0) throw new Error('the advisor has no case to log in')
  const day = addDays(today(), -1)
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const { number } = cases[at % cases.length] ?? { number: '' }
    return `${day};${number};1;${at % 2 ? 'Samtal' : 'Resa'};Rad ${at}`
  })
  const cookie = cookieOf(advisorId)
  const began = performance.now()
  const path = await send(server, cookie, ['Dag;Ärende;Tid;Slag;Anteckning', ...lines].join('\r\n'))
  const form = readForm(await html(server, { path, cookie }), 'name="shownRows"')
  const { type, text } = fillForm(form, {})
  const headers = { cookie, 'content-type': type, origin: server.origin }
  await fetch(server.origin + path, { method: 'POST', body: text, headers, redirect: 'manual' })
  const logged = await untilDone(client, path.split('/').at(-1) ?? '', began)
  const elapsedMs = performance.now() - began
  return figureOf({
    name: `${IMPORT}, ${cases.length} cases`,
    concurrency: 1,
    timesMs: [elapsedMs],
    errors: ROWS - logged,
    elapsedMs,
    busyMs: null,
    memoryMb: null,
  })
}

/** The address of what its rows would become. */
async function send({ origin }: Served, cookie: string, text: string): Promise<string> {
  const body = new FormData()
  body.set('locale', 'sv')
  body.set('file', new Blob([text], { type: 'text/csv' }), 'tid.csv')
  const init = { method: 'POST', body, headers: { cookie, origin }, redirect: 'manual' } as const
  const location = (await fetch(`${origin}/api/time-import`, init)).headers.get('location')
  if (!location || location.includes('?')) throw new Error(`the file was led to ${location}`)
  return location
}

async function untilDone(client: Client, id: string, began: number): Promise<number> {
  for (;;) {
    const { rows } = await client.query<{ logged: number; done: boolean }>(
      `select logged, chosen is null and logged + already + refused > 0 as done from time_import where id = $1`,
      [id],
    )
    if (rows[0]?.done) return rows[0].logged
    if (performance.now() - began > MOST_MS) throw new Error('the rows were not logged in time')
    await pause(LOOK_EVERY)
  }
}
