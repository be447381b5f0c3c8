import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { today } from '../../lib/calendar/days'
import { weekName } from '../../lib/calendar/weeks'
import { casePath, pagePath } from '../../lib/i18n/routes'
import { FORM_PERSON } from '../../lib/refusals/page-order'
import { fillForm, readForm } from './forms'
import type { SignedIn } from './make-sessions'
import type { Shot, Target } from './measure'
import type { Served } from './serve'

export type Ongoing = { number: string; advisorId: string }

/** A case that is being worked on, another each time. */
export async function ongoingCases(client: Client): Promise<() => Ongoing> {
  const { rows } = await client.query<Ongoing>(
    `select number, advisor_id as "advisorId" from cases where status = 'ongoing' order by year_seq`,
  )
  return inTurn(rows)
}

export type People = { of(role: string): () => SignedIn; cookieOf(personId: string): string }

export function peopleOf(signedIn: SignedIn[]): People {
  const cookies = new Map(signedIn.map(({ personId, cookie }) => [personId, cookie]))
  return {
    of: (role) => inTurn(signedIn.filter((person) => person.role === role)),
    cookieOf: (personId) => cookies.get(personId) ?? '',
  }
}

/** A page that needs neither a session nor a query: as a stranger gets it, from memory. */
const CONSTANT = 'constant page'
/** The same drawn each time, for whoever sends a cookie. What is drawn otherwise is compared with it. */
export const DRAWN = 'constant page, drawn'
export const LOG_TIME = 'log time (form post)'
export const SIGN_UP = 'sign up (form post)'
export const OPEN_CASE = 'open a case (form post)'

export function pageTargets(people: People, nextCase: () => Ongoing): Target[] {
  const [advisor, lead, contact] = [people.of('advisor'), people.of('project-lead'), people.of('company-contact')]
  const nextPost = inTurn(Array.from({ length: 300 }, (_, index) => `inlagg-${index + 1}`))
  const nextSought = inTurn(['dela upp köp', 'betalningstid', 'delkontrakt', 'leverantör', 'annonsera kopet'])
  const signUpPath = nextSignUpPath()
  const as = (next: () => SignedIn, path: string) => () => ({ path, cookie: next().cookie })
  return [
    page(CONSTANT, () => ({ path: pagePath('sv', '/support/outside') })),
    page(DRAWN, () => ({ path: pagePath('sv', '/support/outside'), cookie: 'drawn=1' })),
    page('start page', () => ({ path: '/' })),
    page('case page, advisor', () => {
      const { number, advisorId } = nextCase()
      return { path: casePath('sv', number), cookie: people.cookieOf(advisorId) }
    }),
    page('case page, lead', () => ({ path: casePath('sv', nextCase().number), cookie: lead().cookie })),
    page('work list', as(advisor, pagePath('sv', '/work'))),
    page('week', as(advisor, pagePath('sv', '/week/[week]', { week: weekName(today(), 'sv') }))),
    page('my cases', as(contact, pagePath('sv', '/mine'))),
    page('queue', as(lead, pagePath('sv', '/lead/queue'))),
    page('dashboard', as(lead, pagePath('sv', '/lead'))),
    page('training, sign-up page', () => ({ path: signUpPath() })),
    page('post', () => ({ path: pagePath('sv', '/blog/[slug]', { slug: nextPost() }) })),
    page('search of answers', () => ({ path: pagePath('sv', '/buyers', {}, { q: nextSought() }) })),
    page('search', () => ({ path: pagePath('sv', '/search', {}, { q: nextCase().number }), cookie: lead().cookie })),
  ]
}

/** Logs a minute, as a browser without JavaScript posts it. */
export async function logTimeTarget(server: Served, people: People, nextCase: () => Ongoing): Promise<Target> {
  const shotOf = ({ number, advisorId }: Ongoing) => ({
    path: casePath('sv', number),
    cookie: people.cookieOf(advisorId),
  })
  const form = readForm(await html(server, shotOf(nextCase())), 'name="workedOn"')
  const workedOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  return {
    name: LOG_TIME,
    next() {
      const one = nextCase()
      const values = { number: one.number, duration: '1', activity: 'call', workedOn, note: '' }
      return { ...shotOf(one), body: fillForm(form, values) }
    },
    accepts: (status) => status === 200 || status === 303,
  }
}

const nextSignUpPath = () => {
  const next = inTurn(Array.from({ length: 12 }, (_, index) => `utbildning-${index + 1}`))
  return () => pagePath('sv', '/trainings/[slug]/sign-up', { slug: next() })
}

/** Signs someone new up for a training with room. */
export async function signUpTarget(server: Served): Promise<Target> {
  const nextPath = nextSignUpPath()
  const form = readForm(await html(server, { path: nextPath() }), 'name="organisation"')
  return {
    name: SIGN_UP,
    next() {
      const path = nextPath()
      const slug = path.split('/').at(-2) ?? ''
      const values = { slug, name: 'Participant', email: `${randomUUID()}@bench.example`, organisation: 'Company AB' }
      return { path, body: fillForm(form, values) }
    },
    accepts: (status) => status === 303,
  }
}

/** Sends an application that was filled in before. */
export async function openCaseTarget(server: Served, people: People, drafts: string[]): Promise<Target> {
  const contact = people.of('company-contact')
  const path = pagePath('sv', '/support/new/check')
  const [first = '', ...others] = drafts
  const form = readForm(await html(server, { path, cookie: `${contact().cookie}; ${first}` }), '$ACTION_')
  return {
    name: OPEN_CASE,
    next() {
      const draft = others.pop()
      if (draft === undefined) return undefined
      const { personId, cookie } = contact()
      return { path, cookie: `${cookie}; ${draft}`, body: fillForm(form, { [FORM_PERSON]: personId }) }
    },
    accepts: (status) => status === 303,
  }
}

/** The page as a browser gets it. Throws when it is not there. */
export async function html({ origin }: Served, shot: Shot | undefined): Promise<string> {
  const { path = '/', cookie = '' } = shot ?? {}
  const response = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return response.text()
}

/** A page that is whole when it answers. */
export function page(name: string, next: () => Shot): Target {
  return { name, next, accepts: (status, body) => status === 200 && body.includes('</html>') }
}

function inTurn<T>(list: readonly T[]): () => T {
  let turn = 0
  return () => {
    const one = list[turn++ % list.length]
    if (one === undefined) throw new Error('there is none')
    return one
  }
}
