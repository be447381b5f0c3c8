import type { CompanyContact, Person, StaffRole } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { db } from '@/lib/db/client'
import { eraseQuestions } from '@/lib/buyers/erase-questions'
import { isOver } from '@/lib/rates/limit'
import { giveDraft, receiveDraft } from '@/lib/writing/receive-draft'
import { aCase } from '@/tests/support/a-case'
import { aPersonOfBothRoles, aCaseAbout, aQuestion } from '@/tests/support/a-question'
import { asSuperuser, connect } from '@/tests/support/database'
import { aBuyerAdvisor, aLead, anAdvisor, anEditor, asContact } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/limit', () => ({ limit: jest.fn(), isOver: jest.fn().mockResolvedValue(false) }))

function become({ personId }: { personId: string }, roles: readonly StaffRole[], contact?: CompanyContact): void {
  const person: Person = {
    id: personId, sessionId: '', name: '', email: null, locale: 'sv', roles, mandates: contact?.mandates ?? [], partnerships: [], keysOff: false,
  } // prettier-ignore
  jest.mocked(currentPerson).mockResolvedValue(person)
}

const give = (place: string) => giveDraft(new Request(`https://x.test/api/drafts?place=${encodeURIComponent(place)}`))
const put = (body: unknown) =>
  receiveDraft(new Request('https://x.test/api/drafts', { method: 'POST', body: JSON.stringify(body) }))
const away = (place: string, version: number) => put({ place, texts: null, version })
const keep = (place: string, text: string, version = 0) => put({ place, texts: { text }, basis: null, version })

describe('a draft of a message', () => {
  it('is kept on one device, given back on another and thrown away from either', async () => {
    const { number, lead } = await aCase()
    become(lead, ['project-lead'])
    const place = `message:${number}`
    expect(await (await give(place)).json()).toEqual({ draft: null })
    const kept = await keep(place, 'Hej ')
    expect([kept.status, await kept.json()]).toEqual([200, { status: 'kept', version: 1, keptAt: expect.any(String) }])
    const given = await give(place)
    expect(await given.json()).toMatchObject({ draft: { texts: { text: 'Hej ' }, version: 1 } })
    expect(given.headers.get('cache-control')).toBe('no-store')
    const second = await keep(place, 'Från en annan flik')
    expect([second.status, await second.json()]).toMatchObject([409, { other: { texts: { text: 'Hej ' } } }])
    expect((await away(place, 1)).status).toBe(204)
    expect(await (await give(place)).json()).toEqual({ draft: null })
  })

  it('is for those who may write there now, and the same nothing for what is not there', async () => {
    const { number, contactId, lead } = await aCase()
    const contact = await asContact(contactId)
    become(contact, [], contact)
    expect((await keep(`message:${number}`, 'Hej')).status).toBe(200)
    expect((await keep(`note:${number}`, 'Internt')).status).toBe(404)
    expect((await keep('message:UA-2026-999999', 'Hej')).status).toBe(404)

    become(await anAdvisor(), ['advisor'])
    expect([(await give(`message:${number}`)).status, (await keep(`message:${number}`, 'x')).status]).toEqual([
      404, 404,
    ])
    become(lead, ['project-lead'])
    expect(await (await give(`message:${number}`)).json()).toEqual({ draft: null })

    // The role has gone since: their own words stay unseen until it is back.
    become(contact, [])
    expect((await give(`message:${number}`)).status).toBe(404)
    become(contact, [], contact)
    expect(await (await give(`message:${number}`)).json()).toMatchObject({ draft: { texts: { text: 'Hej' } } })
  })

  it('is nothing without a session, of another shape, or too often', async () => {
    jest.mocked(currentPerson).mockResolvedValue(null)
    expect([
      (await give('message:UA-2026-1')).status,
      (await keep('a', '')).status,
      (await away('a', 1)).status,
    ]).toEqual([401, 401, 401])
    const { number, lead } = await aCase()
    become(lead, ['project-lead'])
    const place = `message:${number}`
    for (const body of [null, {}, { place, texts: [], basis: null, version: 0 }, { place, texts: { 'a b': '' }, basis: null, version: 0 },
      { place, texts: { text: 'x'.repeat(300_001) }, basis: null, version: 0 }, { place, texts: { text: 'x' }, basis: '<', version: 0 },
      { place, texts: { text: 'x' }, basis: null, version: -1 }]) expect((await put(body)).status).toBe(400) // prettier-ignore
    jest.mocked(isOver).mockResolvedValueOnce(true)
    expect((await keep(place, 'x')).status).toBe(429)
    expect(await (await give(place)).json()).toEqual({ draft: null })
  })

  it('is refused when its person holds three hundred', async () => {
    const { number, lead } = await aCase()
    become(lead, ['project-lead'])
    await asSuperuser(`insert into draft (person_id, place, texts)
      select '${lead.personId}', 'note:UA-2026-' || n, '{}' from generate_series(1, 300) n`)
    expect((await keep(`message:${number}`, 'x')).status).toBe(429)
  })
})

describe('a draft of an answer to a buyer', () => {
  it('is seen in the buyers’ room only', async () => {
    const { number } = await aQuestion()
    const buyers = await aBuyerAdvisor()
    become(buyers, ['buyer-advisor'])
    const place = `question-answer:${number}`
    expect((await keep(place, 'Inom trettio dagar')).status).toBe(200)
    expect((await keep(place, 'Inom trettio dagar.', 1)).status).toBe(200)
    expect(await (await give(place)).json()).toMatchObject({
      draft: { texts: { text: 'Inom trettio dagar.' }, version: 2 },
    })

    expect(await db().draft.count({ where: { personId: buyers.personId } })).toBe(0)
    const client = await connect('app')
    try {
      await client.query('begin')
      expect((await client.query(`delete from draft where place = '${place}'`)).rowCount).toBe(0)
      await client.query(`set local role ua_buyers_line`)
      await client.query(`select set_config('ua.person', '${(await aBuyerAdvisor()).personId}', true)`)
      expect((await client.query(`select * from draft`)).rowCount).toBe(0)
    } finally {
      client.release(true)
    }
    await away(place, 2)
    expect(await (await give(place)).json()).toEqual({ draft: null })
  })

  it('tells nobody else that there is a question', async () => {
    const { number } = await aQuestion()
    for (const [who, role] of [[await aLead(), 'project-lead'], [await anAdvisor(), 'advisor'], [await anEditor(), 'editor']] as const) {
      become(who, [role])
      for (const place of [`question-answer:${number}`, `call-note:${number}`, 'question-answer:UL-2026-999999']) {
        expect((await give(place)).status).toBe(404)
        expect((await keep(place, 'x')).status).toBe(404)
        expect((await away(place, 9)).status).toBe(204)
      }
    } // prettier-ignore
  })

  it('is kept from whoever has come to help a bidder in its procurement since', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    const { number } = await aQuestion({ reference: 'KS 2026/77' })
    become(buyers, ['advisor', 'buyer-advisor'])
    const place = `question-answer:${number}`
    expect((await keep(place, 'Utkast')).status).toBe(200)
    const { id } = await aCaseAbout('KS 2026/77')
    await asSuperuser(`begin; set local session_replication_role = replica;
      insert into case_assignment (case_id, advisor_id, assigned_by) values ('${id}', '${advisor.personId}', '${advisor.personId}'); commit`)
    expect((await give(place)).status).toBe(404)
    expect((await keep(place, 'Mer', 1)).status).toBe(404)
  })

  it('goes with the question when that is erased', async () => {
    const { id, number } = await aQuestion()
    const buyers = await aBuyerAdvisor()
    become(buyers, ['buyer-advisor'])
    await keep(`call-note:${number}`, 'Ringde')
    await asSuperuser(`begin; set local session_replication_role = replica;
      update buyer_question set status = 'closed', closed_at = now() - interval '2 years' where id = '${id}'; commit`)
    await eraseQuestions()
    expect(await asSuperuser('select 1 from draft where question_id = $1', [id])).toEqual([])
  })
})

it('keeps an editor’s texts, and an advisor’s not', async () => {
  for (const [who, role, status] of [[await anEditor(), 'editor', 200], [await anAdvisor(), 'advisor', 404]] as const) {
    become(who, [role])
    expect((await put({ place: 'training-plan:new', texts: { titleSv: 'A', aboutSv: 'B' }, basis: null, version: 0 })).status).toBe(status)
    expect((await keep('page-text:about_sv', 'x')).status).toBe(404)
  } // prettier-ignore
})
