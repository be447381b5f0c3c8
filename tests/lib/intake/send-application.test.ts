import type { Person } from '@/lib/actors/actor'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { findDraft } from '@/lib/intake/find-draft'
import { saveAnswers } from '@/lib/intake/save-answers'
import { sendApplication } from '@/lib/intake/send-application'
import { caseRow } from '@/tests/support/case-rows'
import { eventTypes } from '@/tests/support/told'
import { anOpenRound, anOrgNumber } from '@/tests/support/an-application'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { addDays, today } from '@/lib/calendar/days'
import { aTrade, placeNo } from '@/tests/support/county'

const NETWORK = '192.0.2.1'

beforeEach(anOpenRound)

const company = (orgNumber: string) => ({
  orgNumber,
  companyName: 'Provbolaget AB',
  municipalityCode: placeNo(9).code,
  ...aTrade(),
})
const contact = { name: 'Kim Kontakt', email: 'kim@example.test', phone: '070-174 06 05', callTime: 'any' }
const bid = () => ({ about: 'bid', buyerName: 'Provköpings kommun', bidDeadlineOn: addDays(today(), 9), needs: 'espd' })

async function aDraft(orgNumber = anOrgNumber(), byPhone = false, email = contact.email): Promise<string> {
  const token = await saveAnswers(null, 'need', bid(), { byPhone })
  await saveAnswers(token, 'company', company(orgNumber))
  return saveAnswers(token, 'contact', { ...contact, email })
}

describe('sending an application', () => {
  it('opens one case however often it is sent, also all at once', async () => {
    const token = await aDraft()
    const sent = await Promise.all(Array.from({ length: 6 }, () => sendApplication(null, token, 'sv', NETWORK)))
    const again = await sendApplication(null, token, 'sv', NETWORK)
    expect(new Set([...sent, again].map(({ number }) => number)).size).toBe(1)
    expect(await eventTypes(again.id)).toEqual(['case.opened', 'procurement.named'])
  })

  it('wipes the answers once they are a case', async () => {
    const token = await aDraft()
    const { id } = await sendApplication(null, token, 'sv', NETWORK)
    expect(await findDraft(token)).toMatchObject({ caseId: id, answers: {} })
  })

  it('refuses what is not filled in, and keeps it', async () => {
    const token = await saveAnswers(null, 'need', bid())
    await refused(() => sendApplication(null, token, 'sv', NETWORK), 'draft-incomplete')
    expect((await findDraft(token))?.answers.need).toEqual(bid())
  })

  it('refuses an eleventh case within the hour from one network for one e-mail address, and keeps the answers', async () => {
    for (let sent = 0; sent < 10; sent += 1) {
      const token = await aDraft(anOrgNumber(), false, 'ofta@example.test')
      await sendApplication(null, token, 'sv', NETWORK)
      await sendApplication(null, token, 'sv', NETWORK)
    }
    const token = await aDraft(anOrgNumber(), false, 'ofta@example.test')
    await refused(() => sendApplication(null, token, 'sv', NETWORK), 'too-many-tries')
    expect((await findDraft(token))?.answers.need).toEqual(bid())
    await sendApplication(null, await aDraft(anOrgNumber(), false, 'ofta@example.test'), 'sv', '198.51.100.9')
    await sendApplication(null, await aDraft(anOrgNumber(), false, 'annan@example.test'), 'sv', NETWORK)
  })

  it('refuses a draft that is gone', async () => {
    await refused(() => sendApplication(null, 'no-such-token', 'sv', NETWORK), 'draft-gone')
  })

  it('marks the case as taken by phone when staff send it as such', async () => {
    const advisor = await anAdvisor()
    const person: Person = {
      id: advisor.personId,
      sessionId: '',
      keysOff: false,
      name: advisor.name,
      email: null,
      locale: 'sv',
      roles: ['advisor'],
      mandates: [],
      partnerships: [],
    }
    const { number } = await sendApplication(person, await aDraft(anOrgNumber(), true), 'sv', NETWORK)
    expect(await caseRow(number)).toMatchObject({ openedVia: 'phone', openedBy: advisor.personId })
    const web = await sendApplication(person, await aDraft(anOrgNumber()), 'sv', NETWORK)
    expect(await caseRow(web.number)).toMatchObject({ openedVia: 'web' })
  })
})

describe('a draft', () => {
  it('lies sealed, without a readable number or address', async () => {
    const number = anOrgNumber()
    const token = await aDraft(number)
    const [row] = await asSuperuser<{ text: string }>(
      'SELECT d::text AS text FROM intake_draft d WHERE token_hash = $1',
      [hashToken(token)],
    )
    expect(row?.text).not.toContain(number)
    expect(row?.text).not.toContain('kim@example.test')
    expect(row?.text).not.toContain(token)
  })

  it('is over after seven days', async () => {
    const token = await aDraft()
    await db().intakeDraft.updateMany({
      where: { tokenHash: hashToken(token) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    expect(await findDraft(token)).toBeNull()
  })
})
