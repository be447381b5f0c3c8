import { setTimeout as pause } from 'node:timers/promises'
import { casePath } from '../../lib/i18n/routes'
import { fillForm, readForm, type Field } from '../bench/forms'
import { html } from '../bench/targets'
import type { Answer, Book } from './book'
import { between, oneOf } from './chance'
import { newRequest, yesterday } from './honest-sql'
import type { Case, World } from './world'

export const SESSIONS = 64
const MOST_MINUTES = 20
/** How often the same is sent until it is answered, as a person would press again. */
const TRIES = 6
const AGAIN_MS = 300

/** The real form of the real page, posted as a browser without scripts posts it, by many people at once. */
export async function attackByHttp(world: World, book: Book, until: number): Promise<void> {
  const form = await readTimeForm(world)
  await Promise.all(Array.from({ length: SESSIONS }, (_, source) => attackAsOne(world, { form, source }, book, until)))
}

type Session = { form: Field[]; source: number }

async function attackAsOne(world: World, session: Session, book: Book, until: number): Promise<void> {
  while (Date.now() < until) {
    const [one, minutes, requestId] = [oneOf(world.cases), between(1, MOST_MINUTES), newRequest()]
    book.send(requestId, { caseId: one.id, minutes })
    const post = () => postUntilAnswered(world, session, one, { minutes, requestId })
    // One in eight is sent from two tabs at the same time.
    const answers = await Promise.all(between(1, 8) === 1 ? [post(), post()] : [post()])
    book.answer(requestId, answers.find((answer) => answer === 'accepted') ?? answers[0] ?? 'lost answer')
  }
}

type Posted = { minutes: number; requestId: string }

async function postUntilAnswered(world: World, session: Session, one: Case, posted: Posted): Promise<Answer> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const answer = await postTime(world, session, one, posted)
    if (answer !== 'lost answer') return answer
    await pause(AGAIN_MS)
  }
  return 'lost answer'
}

async function postTime(world: World, { form, source }: Session, one: Case, posted: Posted): Promise<Answer> {
  const { origin } = world.server()
  const { type, text } = fillForm(form, {
    ...{ number: one.number, duration: String(posted.minutes), activity: 'call', workedOn: yesterday(), note: '' },
    requestId: posted.requestId,
  })
  const headers = {
    ...{ accept: 'text/html', cookie: cookieOf(world, one.advisorId), origin, 'content-type': type },
    'x-forwarded-for': `10.1.${source}.${between(1, 250)}`,
  }
  try {
    const path = origin + casePath('sv', one.number)
    const response = await fetch(path, { method: 'POST', headers, body: text, redirect: 'manual' })
    const answered = response.status
    await response.arrayBuffer()
    if (answered === 303) return 'accepted'
    return answered < 500 ? 'refused' : 'lost answer'
  } catch {
    return 'lost answer'
  }
}

async function readTimeForm(world: World): Promise<Field[]> {
  const one = oneOf(world.cases)
  const shot = { path: casePath('sv', one.number), cookie: cookieOf(world, one.advisorId) }
  return readForm(await html(world.server(), shot), 'name="workedOn"')
}

function cookieOf({ people }: World, personId: string): string {
  return people.find((person) => person.personId === personId)?.cookie ?? ''
}
