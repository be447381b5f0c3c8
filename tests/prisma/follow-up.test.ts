import { createHash, randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const CHECK = '23514'
const KEY = '23503'
const DENIED = '42501'
const NOT_DUE = 'UA120'
const TOO_SOON = 'UA121'
const NO_LINK = 'UA122'
const NOT_SAID = 'UA123'
const STAYS = 'UA124'
const APPEND_ONLY = 'UA001'
const UNTOLD = 'UA004'
const MISTOLD = 'UA062'

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)
type Teller = 'system' | 'visitor' | 'advisor' | 'company-contact'
const tell = (client: PoolClient, { companyId, caseId, advisorId }: Scene, type: string, role: Teller, facts: Record<string, unknown>) =>
  appendEvent(client, { stream: `company:${companyId}`, subject: { kind: 'case', id: caseId }, type, role, facts, actor: role === 'advisor' ? advisorId : null }) // prettier-ignore

async function without(table: string, sql: string, params: unknown[]) {
  await asSuperuser(`alter table ${table} disable trigger user`)
  await asSuperuser(sql, params)
  await asSuperuser(`alter table ${table} enable trigger user`)
}

/** A case in the hands of its advisor, about a bid whose deadline was so many days ago, with an address to write to. */
async function aScene(days = 1): Promise<Scene> {
  const scene = await makeScene()
  const procurementId = randomUUID()
  await without('procurement', `insert into procurement (id, buyer_name, bid_deadline_on, bid_deadline_at)
    values ($1, 'Provstads kommun', day_of(now() - make_interval(days => $2)), now() - make_interval(days => $2))`, [procurementId, days]) // prettier-ignore
  await without('cases', `update cases set advisor_id = $1, status = 'assigned', about = 'bid', procurement_id = $3,
    contact_email = 'kim@example.test', contact_id = null where id = $2`, [scene.advisorId, scene.caseId, procurementId]) // prettier-ignore
  return scene
}

/** As if the case had closed so many days ago. */
const closed = (scene: Scene, days: number) =>
  without('cases', `update cases set status = 'closed', status_since_at = now() - make_interval(days => $2) where id = $1`, [scene.caseId, days]) // prettier-ignore

type Question = { kind?: string; step?: number; endsAt?: string; token?: string | null }

/** The question as it would be due, otherwise in what is given. */
async function insertQuestion(client: PoolClient, { caseId }: Scene, { kind = 'outcome', step = 0, endsAt, token }: Question = {}) {
  const id = randomUUID()
  const hash = token === null ? null : createHash('sha256').update(token ?? id).digest('hex')
  await client.query(
    `insert into follow_up (id, case_id, kind, step, token_hash, ends_at)
     values ($1, $2, $3, $4, $5, coalesce($6::timestamptz,
       (select ends_at from follow_up_from where case_id = $2 and kind = $3), now() + interval '100 days'))`,
    [id, caseId, kind, step, hash, endsAt ?? null],
  )
  return id
} // prettier-ignore

const ask = (scene: Scene, question: Question = {}) =>
  asApp(async (client) => {
    const followUpId = await insertQuestion(client, scene, question)
    const { kind = 'outcome', step = 0 } = question
    await tell(client, scene, 'follow-up.asked', 'system', { followUpId, kind, step })
    return followUpId
  })

async function insertAnswer(client: PoolClient, { caseId }: Scene, otherwise: Record<string, unknown> = {}) {
  const row = { id: randomUUID(), case_id: caseId, bid: 'yes', result: 'won', ...otherwise }
  const columns = Object.keys(row)
  await client.query(
    `insert into follow_up_answer (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
  return row.id
}

const answer = (scene: Scene, askedId: string) =>
  asApp(async (client) => {
    const answerId = await insertAnswer(client, scene, { asked_id: askedId })
    await tell(client, scene, 'follow-up.answered', 'visitor', { answerId, bid: 'yes', result: 'won' })
  })

async function insertRating(client: PoolClient, { caseId }: Scene, askedId: string, otherwise: Record<string, unknown> = {}) {
  const row = { id: randomUUID(), case_id: caseId, asked_id: askedId, score: 4, words: 'Bra', ...otherwise }
  const columns = Object.keys(row)
  await client.query(
    `insert into satisfaction (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
  return row.id
} // prettier-ignore

it('of two who ask at once, one does', async () => {
  const scene = await aScene()
  const both = await heldBack('select from cases where id = $1 for update', [scene.caseId], () => {
    const asks = () =>
      asApp(async (client) => {
        await client.query('select from cases where id = $1 for no key update', [scene.caseId])
        const followUpId = await insertQuestion(client, scene)
        await tell(client, scene, 'follow-up.asked', 'system', { followUpId, kind: 'outcome', step: 0 })
      })
    return [asks(), asks()]
  })
  const ends = await Promise.all(both.map((one) => refusalOf(one)))
  expect(ends.filter((end) => end === undefined)).toHaveLength(1)
  expect(ends).toContain(NOT_DUE)
})

type Attempt = (client: PoolClient, scene: Scene, askedId: string, other: Scene) => Promise<unknown>
const asks =
  (question: Question): Attempt =>
  (client, _scene, _askedId, other) =>
    insertQuestion(client, other, question)
const answers =
  (otherwise: Record<string, unknown>): Attempt =>
  (client, scene, askedId) =>
    insertAnswer(client, scene, { asked_id: askedId, ...otherwise })
const set = (what: string): Attempt => (client, _scene, askedId) => client.query(`update follow_up set ${what} where id = $1`, [askedId]) // prettier-ignore

it.each<[string, string, Attempt]>([
  ['ask what is not due yet', NOT_DUE, asks({ step: 30 })],
  ['ask at a step that there is none of', NOT_DUE, asks({ step: 7 })],
  ['ask how the support was of a case that goes on', NOT_DUE, asks({ kind: 'satisfaction', step: 5 })],
  ['ask for longer than a link lasts', NOT_DUE, asks({ endsAt: '2099-01-01T00:00:00Z' })],
  ['ask without a link', NOT_DUE, asks({ token: null })],
  ['ask again what was asked', NOT_DUE, (client, scene) => insertQuestion(client, scene)],
  ['ask and tell nobody', UNTOLD, asks({})],
  ['ask of a case before its deadline', NOT_DUE, async (client) => insertQuestion(client, await aScene(-1))],
  ['ask who has said that the case is not theirs', NOT_DUE, async (client) => {
    const scene = await aScene()
    await without('cases', 'update cases set contact_disowned_at = now() where id = $1', [scene.caseId])
    await insertQuestion(client, scene)
  }],
  ['ask what is known', NOT_DUE, async (client, _scene, _askedId, other) => {
    await without('bid_result', `insert into bid_result (case_id, result, recorded_by) values ($1, 'lost', $2)`, [other.caseId, other.advisorId])
    await insertQuestion(client, other)
  }],
  ['give a link more time', DENIED, set(`ends_at = now() + interval '9 years'`)],
  ['give a question another link', NOT_DUE, set(`token_hash = repeat('b', 64)`)],
  ['end a link that opens', NOT_DUE, set('token_hash = null')],
  ['move a question to another case', DENIED, (client, _scene, askedId, other) =>
    client.query('update follow_up set case_id = $2 where id = $1', [askedId, other.caseId])],
  ['remove a question', DENIED, (client, _scene, askedId) => client.query('delete from follow_up where id = $1', [askedId])],

  ['answer for another’s case', KEY, (client, _scene, askedId, other) => insertAnswer(client, other, { asked_id: askedId })],
  ['answer by nothing', CHECK, answers({ asked_id: null })],
  ['answer by a link and a person', CHECK, (client, scene, askedId) => insertAnswer(client, scene, { asked_id: askedId, answered_by: scene.advisorId })],
  ['answer before the deadline', TOO_SOON, async (client) => {
    const scene = await aScene(-1)
    await insertAnswer(client, scene, { answered_by: scene.advisorId })
  }],
  ['answer of a case that was never taken on', TOO_SOON, async (client, _scene, _askedId, other) => {
    await without('cases', `update cases set status = 'opened', advisor_id = null where id = $1`, [other.caseId])
    await insertAnswer(client, other, { answered_by: other.advisorId })
  }],
  ['answer by a link that has ended', NO_LINK, async (client, scene, askedId) => {
    await asSuperuser('alter table follow_up disable trigger follow_up_is_due')
    await without('follow_up', `update follow_up set ends_at = now(), asked_at = now() - interval '1 day' where id = $1`, [askedId])
    await asSuperuser('alter table follow_up enable always trigger follow_up_is_due')
    await insertAnswer(client, scene, { asked_id: askedId })
  }],
  ['answer by a link of another kind', NO_LINK, async (client, _scene, _askedId, other) => {
    await closed(other, 6)
    const askedId = await ask(other, { kind: 'satisfaction', step: 5 })
    await insertAnswer(client, other, { asked_id: askedId })
  }],
  ['say that a bid was handed in and nothing of it', CHECK, answers({ result: null })],
  ['say that none was and that it won', CHECK, answers({ bid: 'no' })],
  ['value what was lost', CHECK, answers({ result: 'lost', value_sek: 5 })],
  ['value it at nothing', CHECK, answers({ value_sek: 0 })],
  ['count a thousand bids', CHECK, answers({ bids_received: 1000 })],
  ['name a barrier that is none', CHECK, answers({ barriers: ['weather'] })],
  ['say for the company that it may be told of', NOT_SAID, (client, scene) =>
    insertAnswer(client, scene, { answered_by: scene.advisorId, may_tell: true })],
  ['date an answer', DENIED, answers({ answered_at: '2020-01-01' })],
  ['answer and tell nobody', UNTOLD, answers({})],
  ['answer by the link and say that the advisor did', MISTOLD, async (client, scene, askedId) => {
    const answerId = await insertAnswer(client, scene, { asked_id: askedId })
    await tell(client, scene, 'follow-up.answered', 'advisor', { answerId, bid: 'yes', result: 'won' })
  }],
  ['answer as the advisor and say that the company did', MISTOLD, async (client, scene) => {
    const answerId = await insertAnswer(client, scene, { answered_by: scene.advisorId })
    await tell(client, scene, 'follow-up.answered', 'visitor', { answerId, bid: 'yes', result: 'won' })
  }],
  ['tell another answer than was given', MISTOLD, async (client, scene, askedId) => {
    const answerId = await insertAnswer(client, scene, { asked_id: askedId })
    await tell(client, scene, 'follow-up.answered', 'visitor', { answerId, bid: 'yes', result: 'lost' })
  }],
  ['change an answer', DENIED, (client, scene) => client.query(`update follow_up_answer set result = 'lost' where case_id = $1`, [scene.caseId])],
  ['remove an answer', DENIED, (client, scene) => client.query('delete from follow_up_answer where case_id = $1', [scene.caseId])],

  ['rate by a link about the bid', NO_LINK, (client, scene, askedId) => insertRating(client, scene, askedId)],
  ['rate another’s case', NO_LINK, (client, _scene, askedId, other) => insertRating(client, other, askedId)],
  ['turn the rules off', DENIED, (client) => client.query('alter table follow_up_answer disable trigger follow_up_answer_follows_the_deadline')],
])('the application’s role cannot %s', async (_name, code, attempt) => {
  const [scene, other] = [await aScene(), await aScene()]
  const askedId = await ask(scene)
  expect(await refusalOf(asApp((client) => attempt(client, scene, askedId, other)))).toBe(code)
}) // prettier-ignore

describe('how the support was', () => {
  const aRating = async () => {
    const scene = await aScene(-3)
    await closed(scene, 6)
    const askedId = await ask(scene, { kind: 'satisfaction', step: 5 })
    const rate = (otherwise: Record<string, unknown> = {}) =>
      asApp(async (client) => {
        const answerId = await insertRating(client, scene, askedId, otherwise)
        await tell(client, scene, 'follow-up.rated', 'visitor', { answerId })
        return answerId
      })
    return { scene, askedId, rate, id: await rate() }
  }

  it.each([
    ['six', CHECK, { score: 6 }],
    ['nothing', CHECK, { score: 0 }],
    ['five hundred and one signs', CHECK, { words: 'a'.repeat(501) }],
    ['no words at all', CHECK, { words: '' }],
  ])('is never %s', async (_name, code, otherwise) => {
    const { rate } = await aRating()
    expect(await refusalOf(rate(otherwise))).toBe(code)
  })

  it('loses its words and nothing else', async () => {
    const { id, scene } = await aRating()
    const change = (what: string) => asApp((client) => client.query(`update satisfaction set ${what} where id = $1`, [id])) // prettier-ignore
    expect(await refusalOf(change(`words = 'Annat'`))).toBe(STAYS)
    expect(await refusalOf(change('score = 5'))).toBe(DENIED)
    expect(await refusalOf(change('words = null'))).toBe(UNTOLD)
    await asApp(async (client) => {
      await client.query('update satisfaction set words = null where id = $1', [id])
      await tell(client, scene, 'follow-up.words-forgotten', 'system', { answerId: id })
    })
  })
})

it.each([
  ['change', `update follow_up_answer set result = 'lost'`],
  ['remove', 'delete from follow_up_answer'],
  ['empty', 'truncate follow_up_answer'],
  ['remove the questions of', 'delete from follow_up'],
])('not even the owner can %s what was answered', async (_name, sql) => {
  const scene = await aScene()
  await answer(scene, await ask(scene))
  expect(await refusalOf(inTransaction('owner', (client) => client.query(sql)))).toBe(APPEND_ONLY)
})
