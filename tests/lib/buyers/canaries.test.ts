import { randomUUID } from 'node:crypto'
import type { CompanyContact, ProjectLead } from '@/lib/actors/actor'
import { answerQuestion } from '@/lib/buyers/answer-question'
import { closeQuestion } from '@/lib/buyers/close-question'
import { correctQuestion } from '@/lib/buyers/correct-question'
import { findAskedQuestion } from '@/lib/buyers/find-asked-question'
import { findQuestion } from '@/lib/buyers/find-question'
import { listQuestions } from '@/lib/buyers/list-questions'
import { logCall } from '@/lib/buyers/log-call'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { QUESTION_FILTERS } from '@/lib/buyers/question-filter'
import { searchAnswers } from '@/lib/buyers/search-answers'
import { takeQuestion } from '@/lib/buyers/take-question'
import { writeNote } from '@/lib/cases/write-note'
import { sendMessage } from '@/lib/cases/send-message'
import type { TestCase } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import {
  aCaseAbout, anAnswerInput, answered, aPersonOfBothRoles, aQuestion, asSeenQuestion, type TestQuestion,
} from '@/tests/support/a-question' // prettier-ignore
import { plantCanaries } from '@/tests/support/canaries'
import { asApp, asSuperuser, connect } from '@/tests/support/database'
import { isQuery } from '@/tests/support/domains'
import { aBuyerAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { filesBelow } from '@/tests/support/sources'
import { logTime } from '@/lib/time/log-time'
import { advisorsQueries, allQueries, type Seeker } from './case-side-queries'

const ROOMS = ['buyer_question', 'buyer_answer', 'buyer_call', 'question_key']
/** What takes only codes. Another name here is a choice to be made; a column of words is never one of them. */
const CODES_OF_QUESTIONS = [
  'buyer_call.result', 'buyer_question.buyer_org_digits', 'buyer_question.locale', 'buyer_question.number', 'buyer_question.status', 'buyer_question.ted_number',
  'buyer_question.topic',
] // prettier-ignore
const CASE_TABLES = [
  'procurement', 'cases', 'case_move', 'case_assignment', 'case_note', 'case_message', 'company', 'mandate', 'ledger_entry',
  'ledger_note', 'case_key',
] // prettier-ignore

const QUESTION = 'kanariefraga'
const BID = 'kanarieanbud'

let walled: Awaited<ReturnType<typeof aPersonOfBothRoles>>
let helper: Awaited<ReturnType<typeof aPersonOfBothRoles>>
let bidders: TestCase
let helpers: TestCase
let buyers: TestQuestion
let lead: ProjectLead
let contact: CompanyContact

/** One procurement: `walled` advises a bidder in it, `helper` has answered its buyer and was given a bidder's case before that showed. */
beforeAll(async () => {
  walled = await aPersonOfBothRoles('Vera Väggad')
  helper = await aPersonOfBothRoles('Hedda Hjälpare')
  bidders = await aCaseAbout('KAN-1').triaged().assignedTo(walled.advisor).verified()
  lead = bidders.lead
  contact = await asContact(bidders.contactId)
  await logTime(walled.advisor, work(bidders.number, 15, { note: 'Ett samtal.' }))
  await writeNote(walled.advisor, { number: bidders.number, requestId: randomUUID(), text: 'En anteckning.' })
  await sendMessage(walled.advisor, { number: bidders.number, requestId: randomUUID(), text: 'Ett meddelande.' })

  const shown = 'HJP-1'
  helpers = await aCaseAbout(shown).triaged().assignedTo(helper.advisor)
  buyers = await aQuestion({ wantsCall: true, reference: 'KAN-0' })
  await answered(helper.buyers, buyers)
  await logCall(helper.buyers, {
    number: buyers.number,
    requestId: randomUUID(),
    result: 'no-answer',
    note: 'Inget svar.',
  })
  // Only now it is known to be one procurement, the helper's own case among the bidders'.
  const other = await aBuyerAdvisor()
  await correctQuestion(other, { ...(await asSeenQuestion(buyers.number)), reference: 'KAN-1', tedNumber: '' })
  await correctQuestion(other, { ...(await asSeenQuestion(buyers.number)), reference: shown, tedNumber: '' })

  expect(await plantCanaries(ROOMS, QUESTION)).toEqual(CODES_OF_QUESTIONS)
  await plantCanaries(CASE_TABLES, BID)
})

const seeker = (): Seeker => {
  const { id: caseId, number } = bidders
  return { advisor: walled.advisor, lead, contact, caseId, number, sought: [QUESTION, 'kanarie'] }
}

describe('who helps a bidder', () => {
  it('finds nothing of the question with any query of the cases’ side, nor does the lead or the company there', async () => {
    const queries = allQueries(seeker())
    const there = CASE_SIDE.flatMap((folder) => filesBelow(`lib/${folder}`)).filter(isQuery)
    expect(Object.keys(queries).sort()).toEqual(there.sort())
    for (const [path, ask] of Object.entries(queries)) {
      expect(`${path} ${JSON.stringify(await ask(), keepNumbers)}`).not.toContain(QUESTION)
    }
  })

  it('cannot read, find or count it on the line, though they answer there too', async () => {
    for (const show of QUESTION_FILTERS) expect((await listQuestions(walled.buyers, { show })).total).toBe(0)
    expect(await findQuestion(walled.buyers, buyers.number)).toBeNull()
    expect(await findAskedQuestion(buyers.link.replace(/.$/, '-'))).toBeNull()
    expect(await searchAnswers(QUESTION, 'sv')).toEqual([])
  })

  it('cannot change it, and is told what is told of a question that is not there', async () => {
    const seen = await asSeenQuestion(buyers.number)
    const request = { requestId: randomUUID(), text: 'Ett svar.' }
    const { number } = seen
    for (const attempt of [
      () => takeQuestion(walled.buyers, seen),
      () => answerQuestion(walled.buyers, { ...seen, ...request }),
      () => logCall(walled.buyers, { number, requestId: randomUUID(), result: 'reached' as const, note: '' }),
      () => correctQuestion(walled.buyers, { ...seen, reference: '', tedNumber: '' }),
      () => closeQuestion(walled.buyers, seen),
      () => publishAnswer(walled.buyers, anAnswerInput({ number })),
    ]) {
      const refusal = await refused(attempt, 'question-not-found')
      expect(refusal.facts).toEqual({})
    }
  })

  it('leaves the others of the line their sight', async () => {
    const { questions: listed } = await listQuestions(await aBuyerAdvisor(), { show: 'calls' })
    expect(listed).toMatchObject([{ organisation: expect.stringContaining(QUESTION) }])
  })
})

describe('who has helped the buyer', () => {
  it('finds nothing of a bidder’s case with any query an advisor may ask', async () => {
    const { id: caseId, number } = helpers
    const asked = { ...seeker(), advisor: helper.advisor, caseId, number, sought: [BID, 'kanarie'] }
    const queries = advisorsQueries(asked)
    for (const [path, ask] of Object.entries(queries)) {
      expect(`${path} ${JSON.stringify(await ask(), keepNumbers)}`).not.toContain(BID)
    }
  })

  it('had a case there before: it is closed to them now', async () => {
    const [mine] = await asSuperuser<{ cases: number }>(
      `select count(*)::int as cases from cases where advisor_id = $1`,
      [helper.advisor.personId],
    )
    expect(mine).toEqual({ cases: 1 })
  })
})

describe('plain SQL as the application', () => {
  it('reads no canary of a question in any table that it may read', async () => {
    const tables = await asApp<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'public'::regnamespace
       and c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege(c.oid, 'select')`,
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) {
      expect(ROOMS).not.toContain(name)
      const found = await asApp(`select from ${name} t where t::text like '%' || $1 || '%' limit 1`, [QUESTION])
      expect({ name, found }).toEqual({ name, found: [] })
    }
  })

  it('in the room of a walled person reads no row, and nothing of any case', async () => {
    const client = await connect('app')
    try {
      await client.query('begin')
      await client.query(`select set_config('ua.person', $1, true)`, [walled.buyers.personId])
      await client.query('set local role ua_buyers_line')
      for (const table of [...ROOMS.slice(0, 3), 'mail']) {
        expect((await client.query(`select * from ${table}`)).rows).toEqual([])
        expect((await client.query(`select count(*)::int as n from ${table}`)).rows).toEqual([{ n: 0 }])
      }
      for (const table of [...CASE_TABLES, 'person', 'audit_event', 'question_key', 'question_hand']) {
        await client.query('savepoint here')
        await expect(client.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' })
        await client.query('rollback to savepoint here')
      }
    } finally {
      client.release(true)
    }
  })

  it('finds nothing of a new question’s asker', async () => {
    const [organisation, name, text, phone] = ['Ensamorg Zq', 'Zelma Zqvist', 'Zq undrar något eget.', '+46701740677']
    const email = 'zelma.zqvist@example.test'
    await aQuestion({ organisation, name, text, phone, email, reference: 'ZQ-77-99' })
    const tables = await asApp<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'public'::regnamespace
       and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select')`,
    )
    const told: string[] = []
    for (const table of tables) {
      const found = await asApp<{ row: string }>(
        `select t::text as row from ${table.name} t where t::text ilike any ('{%zelma%,%ensamorg%,%zq undrar%,%46701740677%,%zq7799%,%zq-77%}')`,
      )
      if (found.length > 0) told.push(table.name)
    }
    expect(told).toEqual([])
  })
})

const CASE_SIDE = [
  'advisors', 'audit', 'busy', 'capabilities', 'cases', 'conflicts', 'companies', 'extracts', 'exercises', 'figures', 'imports', 'intake', 'mandates', 'meetings', 'outcomes', 'people', 'procurements', 'rounds', 'time',
] // prettier-ignore

function keepNumbers(_key: string, value: unknown) {
  return typeof value === 'bigint' ? String(value) : value
}
