import { findCase } from '@/lib/cases/find-case'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { visitor } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { companyInput, contactInput, needInput } from '@/lib/cases/application-inputs'
import { caseForChange } from '@/lib/cases/case-for-change'
import { changeProcurement } from '@/lib/cases/change-procurement'
import { openCase, type CaseApplication } from '@/lib/cases/open-case'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { closeRound } from '@/lib/cases/close-round'
import { aCase } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { mailsAt } from '@/tests/support/mails-waiting'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { aBid, anApplication, anOpenRound, anOrgNumber } from '@/tests/support/an-application'
import { claimed } from '@/tests/support/claimed'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { aTrade, county, placeNo } from '@/tests/support/county'

const ANOTHER = anOrgNumber()

beforeEach(anOpenRound)

describe('opening a case', () => {
  it('keeps what was typed, promises a day and writes to the contact', async () => {
    const application = anApplication()
    const { id, number, responseDueOn } = await openCase(visitor, randomUUID(), application)

    const opened = await caseRow(number)
    expect(opened).toMatchObject({ status: 'opened', openedVia: 'web', statedName: 'Provbolaget AB', about: 'bid' })
    expect(number).toMatch(new RegExp(`^${county.caseNumberPrefix}-\\d{4}-\\d{4}$`))
    expect(responseDueOn > opened.openedAt.toISOString().slice(0, 10)).toBe(true)
    expect(await mailsAt(application.contact.email)).toEqual(['case-opened'])
    expect(await eventTypes(id)).toEqual(['case.opened', 'procurement.named'])
    expect(await lastEvent()).toMatchObject({ type: 'procurement.named', role: 'visitor', actorId: null })
  })

  it.each([
    ['that nobody has named before', async () => anOrgNumber()],
    [
      'that is known',
      async () => (await openCase(visitor, randomUUID(), anApplication({ orgNumber: ANOTHER }))) && ANOTHER,
    ],
  ])('lets a contact open one for another company %s, and speak for it on their own word', async (_, orgNumber) => {
    const { contactId } = await aCase().verified()
    const application = anApplication({ orgNumber: await orgNumber() })
    const [opener, requestId] = [await asContact(contactId), randomUUID()]
    const { id, number } = await openCase(opener, requestId, application)
    expect(await openCase(opener, requestId, application)).toMatchObject({ id, number })

    const { companyId, openedBy } = await caseRow(number)
    expect(openedBy).toBe(contactId)
    expect(await lastEvent(id)).toMatchObject({ role: 'company-contact', actorId: contactId })
    const contact = await asContact(contactId)
    expect(contact.mandates).toContainEqual({ companyId, level: 'self-declared' })
    expect(await transaction((tx) => caseForChange(tx, contact, number))).toMatchObject({ id })
    const [first] = await asSuperuser<{ type: string }>('select type from audit_event where stream = $1 and seq = 0', [
      `company:${companyId}`,
    ])
    expect(first).toEqual({ type: 'company.registered' })
  })

  it('lets the staff open one on the phone, in their own name', async () => {
    const advisor = await anAdvisor()
    const { id, number } = await openCase(advisor, randomUUID(), anApplication())

    const opened = await caseRow(number)
    expect(opened).toMatchObject({ openedVia: 'phone', openedBy: advisor.personId })
    expect(opened.contactId).toBeNull()
    expect(await findCase(advisor, number)).toMatchObject({ number })
    expect(await findCase(await anAdvisor(), number)).toBeNull()
    expect(await lastEvent(id)).toMatchObject({ role: 'advisor', actorId: advisor.personId })
  })

  it('writes to its own contact alone', async () => {
    const application = anApplication()
    await openCase(visitor, randomUUID(), application)
    await openCase(visitor, randomUUID(), anApplication())
    expect(await mailsAt(application.contact.email)).toEqual(['case-opened'])
  })

  it('leaves neither names, addresses nor the number of a sole trader in the trail', async () => {
    const application = anApplication({ orgNumber: '701063-2391', contact: { name: 'Kanin Hemlig' } })
    await openCase(visitor, randomUUID(), application)

    const [trail] = await asSuperuser<{ text: string }>(`select string_agg(canonical, ' ') as text from audit_event`)
    for (const secret of ['Kanin', 'example.test', '7010632391', '701063', 'Vi behöver hjälp']) {
      expect(trail?.text).not.toContain(secret)
    }
    const sole = await db().company.findFirst({ where: { orgKind: 'sole' } })
    expect(sole).toMatchObject({ orgDigits: null, orgDisplay: '701063-XXXX' })
    expect(sole?.orgSealed).not.toContain('2391')
  })

  it('keeps the longest answers that the form takes, in every text', async () => {
    const [need, company, contact] = [longest(needInput.options[0]), longest(companyInput), longest(contactInput)]
    expect(Object.keys({ ...need, ...company, ...contact }).sort()).toEqual(expect.arrayContaining(['buyerName', 'companyName', 'description', 'name'])) // prettier-ignore
    const application = anApplication({ need: { ...aBid(), ...need }, company, contact })
    const { number } = await openCase(visitor, randomUUID(), application)
    const { companyName: statedName, ...others } = company
    expect(await caseRow(number)).toMatchObject({ statedName, ...others, contactName: contact.name })
  })

  it('is refused for another county and for codes that the host does not have', async () => {
    const differing = { 'outside-county': { municipalityCode: '0180' }, 'industry-missing': { industry: 'x' }, 'employees-missing': { employees: 'x' } } // prettier-ignore
    for (const [code, company] of Object.entries(differing)) {
      await refused(() => openCase(visitor, randomUUID(), anApplication({ company })), code)
    }
  })

  it('is refused between rounds', async () => {
    const [lead, round] = [await aLead(), await anOpenRound()]
    await closeRound(lead, round.id)
    await refused(() => openCase(visitor, randomUUID(), anApplication()), 'no-open-round')
  })
})

describe('sending it more than once', () => {
  it('gives one case and the same answer, ten times at once', async () => {
    const [requestId, application] = [randomUUID(), anApplication()]
    const answers = await Promise.all(Array.from({ length: 10 }, () => openCase(visitor, requestId, application)))

    expect(new Set(answers.map(({ number }) => number)).size).toBe(1)
    expect(await db().supportCase.count({ where: { requestId } })).toBe(1)
    const [first] = answers
    expect(await openCase(visitor, requestId, application)).toEqual(first)
    expect(await mailsAt(application.contact.email)).toEqual(['case-opened'])
  })

  it('is answered again with its number for a decision that names its procurement, under the same request', async () => {
    const { bidDeadlineOn: standstillEndsOn, ...words } = aBid() as Extract<CaseApplication['need'], { about: 'bid' }>
    const need = { ...words, about: 'understand-decision' as const, standstillEndsOn }
    const [requestId, orgNumber, email] = [randomUUID(), anOrgNumber(), `${randomUUID()}@example.test`]
    const application = anApplication({ need, orgNumber, contact: { email } })
    const opened = await openCase(visitor, requestId, application)
    expect(await openCase(visitor, requestId, application)).toEqual(opened)
    const later = { ...need, standstillEndsOn: '2099-01-01' }
    const other = anApplication({ need: later, orgNumber, contact: { email } })
    await refused(() => openCase(visitor, requestId, other), 'request-reused')
  })

  it.each([
    ['another company', { orgNumber: anOrgNumber() }],
    ['another name of it', { company: { companyName: 'Det andra bolaget AB' } }],
    ['another municipality', { company: { municipalityCode: placeNo(8).code } }],
    ['another address', { contact: { email: 'nagon.annan@example.test' } }],
    ['another telephone', { contact: { phone: '+46701740611' } }],
    ['another buyer', { need: { ...aBid(), buyerName: 'Exempelbo kommun' } as CaseApplication['need'] }],
    [
      'no procurement',
      { need: { about: 'other', needs: [], description: 'Vi behöver hjälp.' } as CaseApplication['need'] },
    ],
  ])('is refused with %s under the same request: nobody may be told that it was saved', async (_name, changed) => {
    const requestId = randomUUID()
    const [orgNumber, email] = [anOrgNumber(), `${randomUUID()}@example.test`]
    const same = { orgNumber, contact: { email }, need: aBid() }
    const opened = await openCase(visitor, requestId, anApplication(same))
    expect(await openCase(visitor, requestId, anApplication(same))).toEqual(opened)
    const advisor = await anAdvisor()
    await refused(() => openCase(advisor, requestId, anApplication(same)), 'request-reused')
    const contact = { email, ...('contact' in changed && changed.contact) }
    const other = anApplication({ ...same, ...changed, contact })
    await refused(() => openCase(visitor, requestId, other), 'request-reused')
  })

  it('is answered alike after somebody has corrected the procurement', async () => {
    const [requestId, application] = [randomUUID(), anApplication()]
    const opened = await openCase(visitor, requestId, application)
    const seen = await asSeen(opened.number)
    const named = {
      buyerName: 'Provstads kommun',
      tedNumber: '',
      noticeUrl: '',
      lots: '',
      bidDeadlineOn: addDays(today(), 9),
    }
    await changeProcurement(await aLead(), { ...seen, ...named, reference: 'P-2' })
    expect(await openCase(visitor, requestId, application)).toEqual(opened)
  })
})

describe('case numbers', () => {
  it('have no gap after thirty at once, a third of them failing', async () => {
    const before = await db().supportCase.count()
    const attempts = Array.from({ length: 30 }, (_, place) =>
      openCase(
        visitor,
        randomUUID(),
        // Too long for its column: fails late, when the number is already drawn.
        anApplication(place % 3 === 0 ? { need: { ...aBid(), description: 'x'.repeat(501) } } : {}),
      ),
    )
    const settled = await Promise.allSettled(attempts)

    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(10)
    const rows = await db().supportCase.findMany({ orderBy: { yearSeq: 'asc' }, select: { yearSeq: true } })
    expect(rows.map(({ yearSeq }) => yearSeq)).toEqual(Array.from({ length: before + 20 }, (_, place) => place + 1))
  })
})

describe('the company', () => {
  it('is one, in whichever of five ways its number is typed, also at once', async () => {
    const ten = anOrgNumber()
    const spellings = [
      ten,
      `${ten.slice(0, 6)}-${ten.slice(6)}`,
      `16${ten}`,
      `SE${ten}01`,
      `${ten.slice(0, 6)} ${ten.slice(6)}`,
    ]
    const opened = await Promise.all(
      spellings.map((orgNumber) => openCase(visitor, randomUUID(), anApplication({ orgNumber }))),
    )
    const rows = await Promise.all(opened.map(({ number }) => caseRow(number)))
    expect(new Set(rows.map(({ companyId }) => companyId)).size).toBe(1)
    expect(new Set(rows.map(({ accountId }) => accountId)).size).toBe(1)
  })

  it('is not changed by a stranger, who sees only what they opened', async () => {
    const orgNumber = anOrgNumber()
    const known = await aCase(anApplication({ orgNumber })).verified()
    const before = await db().company.findUnique({ where: { id: known.companyId } })
    const opened = await openCase(
      visitor,
      randomUUID(),
      anApplication({
        orgNumber,
        company: { companyName: 'Kapad AB', industry: aTrade(2).industry, municipalityCode: placeNo(8).code },
      }),
    )

    expect(await db().company.findUnique({ where: { id: known.companyId } })).toEqual(before)
    const stranger = await asContact(await claimed(opened.number))
    expect(stranger.mandates).toEqual([{ companyId: known.companyId, level: 'self-declared' }])
    expect(await transaction((tx) => caseForChange(tx, stranger, opened.number))).toMatchObject({ id: opened.id })
    await refused(() => transaction((tx) => caseForChange(tx, stranger, known.number)), 'case-not-found')
  })

  it('gives a known person no new name and no second mandate', async () => {
    const [orgNumber, email] = [anOrgNumber(), `${randomUUID()}@example.test`]
    const first = await aCase(anApplication({ orgNumber, contact: { email, name: 'Anna Först' } })).verified()
    const { number } = await openCase(visitor, randomUUID(), anApplication({ orgNumber, contact: { email, name: 'Någon Annan' } })) // prettier-ignore
    expect((await caseRow(number)).contactId).toBeNull()

    expect(await claimed(number)).toBe(first.contactId)
    expect(await db().person.findMany({ where: { email } })).toMatchObject([{ name: 'Anna Först' }])
    expect(await db().mandate.findMany({ where: { personId: first.contactId } })).toMatchObject([{ level: 'verified' }])
  })

  it('may be spoken for again, on their word, by someone whose mandate has run out', async () => {
    const [orgNumber, email] = [anOrgNumber(), `${randomUUID()}@example.test`]
    const application = anApplication({ orgNumber, contact: { email } })
    const { contactId, mandateId } = await aCase(application).verified()
    await asSuperuser(`set session_replication_role = replica;
      update mandate set valid_from = '2020-01-01', valid_to = '2020-12-31' where id = '${mandateId}';
      set session_replication_role = origin`)
    await claimed((await openCase(visitor, randomUUID(), application)).number)

    const held = await db().mandate.findMany({ where: { personId: contactId, revokedAt: null } })
    expect(held).toMatchObject([{ level: 'self-declared' }])
  })
})

const HOST_CODES = ['municipalityCode', 'industry', 'employees']

/** The longest text that each field takes, of those that take any: not of codes, numbers and addresses. */
function longest({ shape }: { shape: Record<string, z.ZodType> }): Record<string, string> {
  const texts = Object.entries(shape).flatMap(([name, field]) => {
    const taken = Array.from({ length: 20 }, (_, bit) => 2 ** (19 - bit)).reduce(
      (length, step) => (takesText(field, length + step) ? length + step : length),
      0,
    )
    return taken > 0 && !HOST_CODES.includes(name) ? [[name, 'å'.repeat(taken)]] : []
  })
  return Object.fromEntries(texts) as Record<string, string>
}

function takesText(field: z.ZodType, length: number): boolean {
  const text = 'å'.repeat(length)
  const read = field.safeParse(text)
  return read.success && read.data === text
}
