import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { fillForm, readForm, type Field } from '../../bin/bench/forms'
import { freePort } from '../../bin/bench/free-port'
import { serve, type Served } from '../../bin/bench/serve'
import { makeKeys } from '../../bin/bench/settings'
import { DATABASE } from '../../lib/db/embedded/make-database'
import { startScratchCluster, type ScratchCluster } from '../../lib/db/embedded/scratch-cluster'
import { migrate } from '../../lib/db/migrate'
import { SmtpSink } from '../support/smtp-sink'
import { expect, test } from './support/test'

const SLUG = 'provad'
const TRAINING = `
  INSERT INTO training (slug, request_id, status, form, language, title_sv, about_sv, learn_sv, audience_sv, place, starts_at,
    ends_at, sign_up_closes_at, seats, published_at)
  VALUES ($1, gen_random_uuid(), 'published', 'on-place', 'sv', 'Provad', 'Provad', 'Provad', 'Provad', 'Sal',
    now() + interval '30 days', now() + interval '30 days 2 hours', now() + interval '29 days', $2, now())`
const PAGE = `/utbildningar/${SLUG}/anmalan`
const SEATS = 10
const PEOPLE = 300
const CLIENTS = 50
/** Letters that a killed sender may have had in hand, for both kills. */
const IN_HAND = 6

/** A database of its own on a server that may be killed, beside the one with the demo data. */
class Town {
  readonly mails = new SmtpSink()
  private constructor(
    private readonly cluster: ScratchCluster,
    private readonly settings: Record<string, string>,
    private readonly port: number,
    readonly client: Client,
    private server: Served,
  ) {}

  static async open(): Promise<Town> {
    const [cluster, port, mailPort] = [await startScratchCluster({ fsync: true }), await freePort(), await freePort()]
    await migrate(cluster.urlFor(DATABASE, 'owner'))
    const keys = makeKeys()
    const client = makeClient({ connectionString: cluster.urlFor(DATABASE, 'superuser') })
    await client.connect()
    await client.query(`SET session_replication_role = replica`)
    await client.query(TRAINING, [SLUG, SEATS])
    const settings = {
      ...keys.settings,
      DATABASE_URL: cluster.urlFor(DATABASE, 'app'),
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    }
    const town = new Town(cluster, settings, port, client, await serve(port, settings))
    town.mails.slowness = 10
    await town.mails.listen(mailPort)
    return town
  }

  get origin() {
    return this.server.origin
  }

  async killAndServeAgain(): Promise<void> {
    process.kill(this.server.pid, 'SIGKILL')
    this.server = await serve(this.port, this.settings)
  }

  async close(): Promise<void> {
    await this.server.stop()
    await this.client.end()
    await this.cluster.stop()
    await this.mails.close()
  }
}

type Person = { email: string; requestId: string; address: string }
type Told = 'seat' | 'waiting'

/** Someone who sends the form until it is answered, and takes a place on the waiting list when the seats are gone. */
async function signUp(town: Town, form: Field[], person: Person): Promise<Told> {
  let wants: Told = 'seat'
  for (;;) {
    const values = { slug: SLUG, name: 'Petra Prövare', email: person.email, organisation: '', wants }
    const { type, text } = fillForm(form, { ...values, requestId: person.requestId })
    const headers = { origin: town.origin, 'content-type': type, 'x-forwarded-for': person.address }
    const sent = { method: 'POST', headers, body: text, redirect: 'manual' } as const
    const answer = await fetch(town.origin + PAGE, sent).catch(() => null)
    const told = /as=(seat|waiting)/.exec(answer?.headers.get('location') ?? '')?.[1]
    await answer?.text().catch(() => '')
    if (told) return told as Told
    // An answer without a way on says that the seats are gone; no answer, that nobody was there to give one.
    if (answer?.status === 200) wants = 'waiting'
    else await pause(200)
  }
}

/** As many as a crowded machine answers before anyone gives up waiting. */
async function atATime<Answer>(people: Person[], send: (person: Person) => Promise<Answer>): Promise<Answer[]> {
  const [answers, waiting]: [Answer[], Person[]] = [[], [...people]]
  const lane = async () => {
    for (let person = waiting.shift(); person; person = waiting.shift()) answers.push(await send(person))
  }
  await Promise.all(Array.from({ length: CLIENTS }, lane))
  return answers
}

type Row = { email: string; status: string; queueNo: number }

test('300 sign-ups for the last 10 seats survive that the server is killed among them', async () => {
  const town = await Town.open()
  try {
    const form = readForm(await (await fetch(town.origin + PAGE)).text(), 'name="organisation"')
    const acknowledged: string[] = []
    const people = Array.from({ length: PEOPLE }, (_, index) => ({
      ...{ email: `${randomUUID()}@example.com`, requestId: randomUUID() },
      address: `10.1.${Math.floor(index / 200)}.${index % 200}`,
    }))
    const told = atATime(people, async (person) => {
      const as = await signUp(town, form, person)
      acknowledged.push(person.email)
      return { email: person.email, as }
    })
    await expect.poll(() => acknowledged.length, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(60)
    const early = [...acknowledged]
    await town.killAndServeAgain()
    expect(early.length).toBeLessThan(PEOPLE)
    const rowsOf = async () =>
      (
        await town.client.query<Row>(
          `SELECT r.email, r.status, r.queue_no AS "queueNo" FROM training_registration r ORDER BY r.queue_no`,
        )
      ).rows
    const kept = new Set((await rowsOf()).map(({ email }) => email))
    expect(early.filter((email) => !kept.has(email))).toEqual([])

    const answers = await told
    await town.killAndServeAgain()
    const rows = await rowsOf()
    expect(rows).toHaveLength(PEOPLE)
    expect(rows.map(({ queueNo }) => queueNo)).toEqual(Array.from({ length: PEOPLE }, (_, index) => index + 1))
    expect(rows.map(({ status }) => status)).toEqual([
      ...Array.from({ length: SEATS }, () => 'seated'),
      ...Array.from({ length: PEOPLE - SEATS }, () => 'waiting'),
    ])
    const asTold = new Map(answers.map(({ email, as }) => [email, as === 'seat' ? 'seated' : 'waiting']))
    expect(rows.filter(({ email, status }) => asTold.get(email) !== status)).toEqual([])

    const held = async () =>
      (
        await town.client.query<{ due: number; held: number }>(
          `SELECT count(*) FILTER (WHERE status = 'queued' AND attempts = 0)::int AS due,
             count(*) FILTER (WHERE status <> 'sent')::int AS held FROM mail`,
        )
      ).rows[0]
    await expect.poll(async () => (await held())?.due, { timeout: 60_000 }).toBe(0)
    // What was in the hands of a killed sender waits to be looked at by a person, or for its lease to end.
    await expect.poll(async () => (await held())?.held ?? PEOPLE, { timeout: 30_000 }).toBeLessThanOrEqual(IN_HAND)
    const receivers = town.mails.received.flatMap(({ to }) => to)
    expect(receivers.length).toBe(new Set(receivers).size)
    expect(receivers.length).toBeGreaterThanOrEqual(PEOPLE - IN_HAND)
  } finally {
    await town.close()
  }
})
