import type { Client } from 'pg'
import { pagePath } from '../../lib/i18n/routes'
import type { Figure } from './figure'
import { fillForm, readForm } from './forms'
import { measureInTurn, post } from './in-turn'
import type { SignedIn } from './make-sessions'
import type { Shot } from './measure'
import type { Served } from './serve'
import { html } from './targets'

/** The page with those who can have a case, ranked with their reasons. */
export const CANDIDATES = 'candidates for a case'
/** A new case given to one of them from the queue. */
export const ASSIGN = 'assign (form post)'
/** A report to the steering group while it is written: its figures are counted each time. */
export const REPORT = 'report, being written'
/** The same counted and kept for good. */
export const FREEZE = 'freeze a report (form post)'
/** Among what companies have said that they can deliver, some thousands of them. */
export const REGISTER = 'register search'

/** A case in the queue, and an advisor whom nothing keeps from it. */
export type Waiting = { number: string; version: number; advisorId: string }

/** The newest first, as many as there are. */
export async function waitingCases(client: Client): Promise<Waiting[]> {
  const { rows } = await client.query<Waiting>(
    `select c.number, c.version, a.id as "advisorId" from cases c cross join lateral (
       select r.person_id as id from staff_role r where r.role = 'advisor' and r.revoked_at is null
         and not barred_from_case(r.person_id, c.id) order by md5(c.number || r.person_id) limit 1) a
     where c.status in ('opened', 'accepted') order by c.opened_at desc`,
  )
  return rows
}

const REGISTER_ASKED = [
  'division=33',
  'division=45&within=72',
  'agree=yes',
  'per=day&least=500',
  'buyers=yes&sort=peak',
]

export function leadPages(
  lead: () => SignedIn,
  waiting: readonly Waiting[],
  reportPath: string,
): { name: string; next(): Shot }[] {
  let turn = 0
  const as = (path: string): Shot => ({ path, cookie: lead().cookie })
  const of = <T>(all: readonly T[]): T | undefined => all[turn++ % all.length]
  return [
    {
      name: CANDIDATES,
      next: () => as(pagePath('sv', '/cases/[number]/assign', { number: of(waiting)?.number ?? '' })),
    },
    { name: REGISTER, next: () => as(`${pagePath('sv', '/preparedness-register')}?${of(REGISTER_ASKED)}`) },
    { name: REPORT, next: () => as(reportPath) },
  ]
}

/** Begins a report about the open round, and answers where it is written. */
export async function beginReport(server: Served, client: Client, cookie: string): Promise<string> {
  const path = pagePath('sv', '/lead/steering')
  const [round] = (await client.query<{ code: string }>('select code from round where closed_on is null')).rows
  const form = readForm(await html(server, { path, cookie }), 'name="name"')
  const body = fillForm(form, { name: 'Measured', round: round?.code ?? '' })
  const begun = (await post(server, { path, cookie, body })).headers.get('location')
  if (!begun?.startsWith(`${path}/`)) throw new Error(`a report was begun at ${begun}`)
  return begun
}

type Led = { server: Served; client: Client; lead: () => SignedIn; seconds: number }

/** Each case once: it ends when all are given. */
export async function measureAssigning({ server, client, lead, seconds }: Led): Promise<Figure> {
  const left = await waitingCases(client)
  const path = pagePath('sv', '/lead/queue')
  const { cookie } = lead()
  const shown = left[0] && { path: pagePath('sv', '/lead/queue', {}, { visa: left[0].number }), cookie }
  const form = readForm(await html(server, shown), 'name="advisorId"')
  let given: Waiting | undefined
  return measureInTurn({
    ...{ name: ASSIGN, server, seconds },
    next: async () => {
      given = left.pop()
      if (!given) return undefined
      const { number, version, advisorId } = given
      return { path, cookie, body: fillForm(form, { number, version: String(version), advisorId, next: '', view: '' }) }
    },
    isDone: async () => {
      const asked = `select from cases where number = $1 and advisor_id = $2 and status = 'assigned'`
      return (await client.query(asked, [given?.number, given?.advisorId])).rowCount === 1
    },
  })
}

/** Another report each time, begun before it is timed. */
export async function measureFreezing({ server, client, lead, seconds }: Led): Promise<Figure> {
  const { cookie } = lead()
  let no = ''
  return measureInTurn({
    ...{ name: FREEZE, server, seconds },
    next: async () => {
      const path = await beginReport(server, client, cookie)
      no = path.split('/').at(-1) ?? ''
      const form = readForm(await html(server, { path, cookie }), FREEZE_BUTTON)
      return { path, cookie, body: fillForm(form, { step: 'freeze' }) }
    },
    isDone: async () => {
      const asked = 'select from frozen_report f join steering_report r on r.id = f.report_id where r.no = $1'
      return (await client.query(asked, [no])).rowCount === 1
    },
  })
}

/** The form of the words, with the step that freezes them. */
const FREEZE_BUTTON = 'Frys'
