import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import type { Book } from './book'
import { between, oneOf } from './chance'
import { LEVELS, logWork, newRequest, takeBack } from './honest-sql'
import { tryHostile } from './hostile-sql'
import type { Case, World } from './world'

export const CONNECTIONS = 32
/** Small enough that an account is near its cap for long, large enough that it gets there. */
const MOST_MINUTES = 25
const AGAIN_MS = 50

/** The application's role with many connections, each doing one thing after another until the time is over. */
export async function attackBySql(world: World, book: Book, until: number): Promise<void> {
  await Promise.all(Array.from({ length: CONNECTIONS }, () => attackOnOne(world, book, until)))
}

async function attackOnOne({ appUrl, cases }: World, book: Book, until: number): Promise<void> {
  while (Date.now() < until) {
    const client = makeClient({ connectionString: appUrl })
    let isOpen = true
    client.on('error', () => (isOpen = false)).on('end', () => (isOpen = false))
    try {
      await client.connect()
      while (isOpen && Date.now() < until) await doOneThing(client, oneOf(cases), book)
    } catch {
      // The database is down: it comes again.
      await pause(AGAIN_MS)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

async function doOneThing(client: Client, one: Case, book: Book): Promise<void> {
  const turn = between(1, 10)
  if (turn <= 3) {
    const tried = await tryHostile(client, one)
    if (tried) book.tried(tried.name, tried.succeeded)
    return
  }
  if (turn === 4) return repeatOne(client, one, book)
  const [requestId, minutes] = [newRequest(), between(1, MOST_MINUTES)]
  book.send(requestId, { caseId: one.id, minutes })
  const answer = await logWork(client, one, { requestId, minutes, level: oneOf(LEVELS) })
  book.answer(requestId, answer)
  if (answer === 'refused') await makeRoom(client, one, book)
}

/** A full account would refuse everything: something goes back, so that the last minutes are raced for again. */
async function makeRoom(client: Client, one: Case, book: Book): Promise<void> {
  const reverses = book.takeStanding(one.id)
  const minutes = book.sent.get(reverses ?? '')?.minutes
  if (reverses === undefined || minutes === undefined) return
  const requestId = newRequest()
  book.send(requestId, { caseId: one.id, minutes: -minutes, reverses })
  book.answer(requestId, await takeBack(client, one, reverses, requestId))
}

/** The same request sent anew, as after an answer that never came: it must not be written twice. */
async function repeatOne(client: Client, one: Case, book: Book): Promise<void> {
  const [requestId, minutes] = [newRequest(), between(1, MOST_MINUTES)]
  book.send(requestId, { caseId: one.id, minutes })
  const work = { requestId, minutes, level: 'read committed' } as const
  book.answer(requestId, await logWork(client, one, work))
  const again = await logWork(client, one, work)
  if (again === 'accepted' && !book.acknowledged.has(requestId)) book.answer(requestId, again)
  else book.tried('the same request twice', again === 'accepted')
}
