import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { listCandidates } from '@/lib/advisors/list-candidates'
import { listAdvisorsForCase } from '@/lib/advisors/list-advisors-for-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { listWork } from '@/lib/cases/list-work'
import { sendMessage } from '@/lib/cases/send-message'
import { addDays, today } from '@/lib/calendar/days'
import { decideException } from '@/lib/conflicts/decide-exception'
import { endInterest } from '@/lib/conflicts/end-interest'
import { findClosedTo } from '@/lib/conflicts/find-closed-to'
import { decideTwins } from '@/lib/conflicts/decide-twins'
import { listClosedCases } from '@/lib/conflicts/list-closed-cases'
import { listClosedTo } from '@/lib/conflicts/list-closed-to'
import { listTwins } from '@/lib/conflicts/list-twins'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { withdrawInterest } from '@/lib/conflicts/withdraw-interest'
import { db } from '@/lib/db/client'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import type { CaseApplication } from '@/lib/cases/open-case'
import { aBid, anApplication, anOrgNumber } from '@/tests/support/an-application'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { closedBy } from '@/tests/support/closed-case'
import { work } from '@/tests/support/some-work'
import { askedException, declared, isThere, named } from '@/tests/support/a-conflict'
import { aCaseAbout } from '@/tests/support/a-question'
import { aLead, anAdvisor } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'
import { sameWall } from '@/tests/support/same-wall'
import { withdrawn } from '@/tests/support/withdrawn-case'

const given = async (lead: ProjectLead, { number }: { number: string }, { personId: advisorId }: Advisor) =>
  assignAdvisor(lead, { ...(await asSeen(number)), advisorId })

let serial = 0
/** A reference that is like no other of this file. */
const aReference = () => `JAV-${String(++serial * 7919).padStart(8, '0')}`

let advisor: Advisor
let other: Advisor
let lead: ProjectLead
beforeEach(async () => {
  advisor = await anAdvisor('Vera Väggad')
  other = await anAdvisor('Nils Ny')
  lead = await aLead()
})

/** Two bidders in one procurement, the first of them with the advisor. */
async function twoBidders(reference = aReference(), likewise = reference): Promise<[TestCase, TestCase]> {
  const first = await aCaseAbout(reference).triaged().assignedTo(advisor).verified()
  return [first, await aCaseAbout(likewise).triaged().verified()]
}

describe('two bidders in one procurement', () => {
  it('are not given to one advisor, however the procurement is spelt', async () => {
    const reference = aReference()
    const [, second] = await twoBidders(reference, `Dnr ${reference.toLowerCase().replace('-', ' ')}`)
    await refused(() => given(lead, second, advisor), 'conflict-of-interest')
    await given(lead, second, other)
    expect(await listTwins(lead, second.id)).toMatchObject([{ sure: true, apart: false, advisor: 'Vera Väggad' }])
  })

  it('are given to one of two who assign them at once', async () => {
    const reference = aReference()
    const cases = [await aCaseAbout(reference).triaged(), await aCaseAbout(reference).triaged()]
    const losers = await losersOf(cases.map((one) => given(lead, one, advisor)))
    expect(losers.map(({ code }) => code)).toEqual(['conflict-of-interest'])
    expect(await db().supportCase.count({ where: { advisorId: advisor.personId } })).toBe(1)
  })

  it('stay apart after the first was handed over: what was learnt there is not unlearnt', async () => {
    const [first, second] = await twoBidders()
    await given(lead, first, other)
    await refused(() => given(lead, second, advisor), 'conflict-of-interest')
  })

  it('are one bidder where a company has two cases', async () => {
    const [reference, orgNumber] = [aReference(), anOrgNumber()]
    const need = { ...aBid(), reference } as CaseApplication['need']
    const first = await aCase(anApplication({ orgNumber, need })).triaged().assignedTo(advisor)
    const second = await aCase(anApplication({ orgNumber, need })).triaged()
    expect(await listTwins(lead, first.id)).toEqual([])
    await given(lead, second, advisor)
    expect(await isThere(advisor, second.number)).toBe(true)
  })

  it('that are only likely the same are closed until a lead has parted them, and open then', async () => {
    const reference = aReference()
    const [first, second] = await twoBidders(reference, `${reference}-1`)
    expect(await listTwins(lead, second.id)).toMatchObject([{ number: first.number, sure: false, apart: false }])
    await refused(() => given(lead, second, advisor), 'conflict-of-interest')
    const pair = { number: second.number, other: first.number }
    await decideTwins(lead, { ...pair, verdict: 'apart' })
    expect(await listTwins(lead, first.id)).toMatchObject([{ number: second.number, apart: true }])
    await given(lead, second, advisor)
    expect(await isThere(advisor, second.number)).toBe(true)
    // Said to be one after all, the later of the two closes.
    await decideTwins(lead, { ...pair, verdict: 'same' })
    expect(await isThere(advisor, second.number)).toBe(false)
    expect(await isThere(advisor, first.number)).toBe(true)
  })

  it('that are surely the same are parted by nobody', async () => {
    const [first, second] = await twoBidders()
    const pair = { number: first.number, other: second.number, verdict: 'apart' } as const
    await refused(() => decideTwins(lead, pair), 'twins-judged')
  })

  it('that no number shows to be one are joined by a lead', async () => {
    const [first, second] = await twoBidders(aReference(), 'Helt annan 3')
    await given(lead, second, advisor)
    await decideTwins(lead, { number: first.number, other: second.number, verdict: 'same' })
    expect([await isThere(advisor, first.number), await isThere(advisor, second.number)]).toEqual([true, false])
    expect(await noticesOf(lead, second)).toContain('closed-to-advisor')
    expect(await noticesOf(lead, first)).not.toContain('closed-to-advisor')
  })

  it('are likely one where the buyer is, no reference is known, and bids are due in the same week', async () => {
    const buyerName = `Ensamma ${randomUUID().slice(0, 8)}s kommun`
    const [first, second] = await twoBidders()
    await named(advisor, first.number, { buyerName, bidDeadlineOn: addDays(today(), 20) })
    await named(lead, second.number, { buyerName, bidDeadlineOn: addDays(today(), 40) })
    expect((await listTwins(lead, second.id)).filter(({ sure }) => !sure)).toEqual([])
    const third = await aCase().triaged()
    await named(lead, third.number, { buyerName, bidDeadlineOn: addDays(today(), 60) })
    expect(await listTwins(lead, third.id)).toEqual([])
    // The buyer moves the day, and they may be one.
    await named(lead, third.number, { buyerName, bidDeadlineOn: addDays(today(), 22) })
    expect(await listTwins(lead, third.id)).toMatchObject([{ number: first.number, sure: false }])
  })
})

describe('what becomes known later', () => {
  let first: TestCase
  let second: TestCase
  let reference: string
  beforeEach(async () => {
    reference = aReference()
    first = await aCaseAbout(reference).triaged().assignedTo(advisor).verified()
    second = await aCase().triaged().assignedTo(advisor).verified()
    await logTime(advisor, work(second.number, 30))
  })

  it('closes the later case to its advisor and tells the leads, who hand it over', async () => {
    await named(advisor, second.number, { reference })
    expect(await isThere(advisor, second.number)).toBe(false)
    expect(await isThere(advisor, first.number)).toBe(true)
    expect(await listClosedTo(advisor)).toEqual([second.number])
    expect(await findClosedTo(advisor, second.number)).toBe(true)
    expect(await findClosedTo(other, second.number)).toBe(false)
    expect(await findClosedTo(advisor, first.number)).toBe(false)
    expect(JSON.stringify(await listWork(advisor, { show: 'all' }, 1))).not.toContain(second.number)
    expect(await listClosedCases(lead)).toContainEqual(expect.objectContaining({ number: second.number }))
    expect(await noticesOf(lead, second)).toEqual(['closed-to-advisor'])
    expect(await noticesOf(advisor, second)).not.toContain('closed-to-advisor')
    await given(lead, second, other)
    expect(await listClosedCases(lead)).not.toContainEqual(expect.objectContaining({ number: second.number }))
    expect(await isThere(other, second.number)).toBe(true)
    // Handed over, it is somebody else's: not there, and nothing more is said of it.
    expect(await listClosedTo(advisor)).toEqual([])
    expect(await findClosedTo(advisor, second.number)).toBe(false)
  })

  it('leaves nothing to hand over of a case that has ended, and says of one taken back by the company that it is not there', async () => {
    const ended = await aCase().triaged().assignedTo(other).and(closedBy(other))
    const back = await aCase().triaged().assignedTo(other).and(withdrawn)
    for (const { companyId } of [ended, back]) {
      const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: companyId } })
      await declared(other, 'Avslutat bolag', { orgNumber: orgDigits })
    }
    expect(await listClosedTo(other)).toEqual([])
    expect(await findClosedTo(other, ended.number)).toBe(true)
    expect(await findClosedTo(other, back.number)).toBe(false)
  })

  it('keeps them from logging, writing and reading there, and lets what stands be read by the others', async () => {
    await named(lead, second.number, { reference })
    const entry = await db().ledgerEntry.findFirstOrThrow({ where: { caseId: second.id, kind: 'work' } })
    await refused(() => logTime(advisor, work(second.number, 10)), 'case-not-found')
    await refused(
      () => sendMessage(advisor, { number: second.number, requestId: randomUUID(), text: 'Hej' }),
      'case-not-found',
    )
    const taken = {
      number: second.number,
      entryId: entry.id,
      requestId: randomUUID(),
      reason: 'wrong-minutes',
    } as const
    await refused(() => reverseTimeEntry(advisor, taken as never), 'case-not-found')
    expect(await isThere(lead, second.number)).toBe(true)
  })

  it('tells the leads of each case that closes, also while they have not looked at another', async () => {
    const third = await aCase().triaged().assignedTo(advisor).verified()
    await named(lead, second.number, { reference })
    await named(lead, third.number, { reference })
    for (const one of [second, third]) expect(await noticesOf(lead, one)).toContain('closed-to-advisor')
  })

  it('tells the leads once for as long as they have not looked', async () => {
    await named(lead, second.number, { reference })
    await named(lead, second.number, { reference, bidDeadlineOn: addDays(today(), 12) })
    expect((await noticesOf(lead, second)).filter((kind) => kind === 'closed-to-advisor')).toHaveLength(1)
  })
})

describe('an interest', () => {
  it('in the company, its buyer or a rival of it bars from the case, and in nothing else', async () => {
    const [first, second] = [await aCase().triaged(), await aCase().triaged()]
    const company = await db().company.findUniqueOrThrow({ where: { id: first.companyId } })
    await declared(advisor, 'Bolaget i fråga', { orgNumber: company.orgDigits })
    await refused(() => given(lead, first, advisor), 'conflict-of-interest')
    await given(lead, second, advisor)

    const buyerName = `Enköpa ${randomUUID().slice(0, 8)}s kommun`
    const third = await aCase().triaged()
    await named(lead, third.number, { buyerName, reference: aReference() })
    await declared(other, buyerName.toUpperCase(), { kind: 'political' })
    await refused(() => given(lead, third, other), 'conflict-of-interest')

    const reference = aReference()
    const [theirs, rivals] = [await aCaseAbout(reference).triaged(), await aCaseAbout(reference).triaged()]
    const relatives = await db().company.findUniqueOrThrow({ where: { id: theirs.companyId } })
    const third_ = await anAdvisor()
    await declared(third_, 'Systerns bolag', { kind: 'relative', orgNumber: relatives.orgDigits })
    await refused(() => given(lead, rivals, third_), 'conflict-of-interest')
  })

  it('closes what one has already, at once', async () => {
    const mine = await aCase().triaged().assignedTo(advisor)
    const { statedName } = await db().supportCase.findUniqueOrThrow({ where: { id: mine.id } })
    const company = await db().company.findUniqueOrThrow({ where: { id: mine.companyId } })
    await declared(advisor, statedName, { orgNumber: company.orgDigits })
    expect(await isThere(advisor, mine.number)).toBe(false)
    expect(await noticesOf(lead, mine)).toEqual(['closed-to-advisor'])
  })

  it('bars from its first day until the cooling-off of the round has passed', async () => {
    const subject = await aCase().triaged()
    const company = await db().company.findUniqueOrThrow({ where: { id: subject.companyId } })
    const of = { orgNumber: company.orgDigits }
    await declared(advisor, 'Snart', { ...of, validFrom: addDays(today(), 5) })
    await declared(advisor, 'Länge sedan', { ...of, validFrom: '2019-01-01', validUntil: '2020-01-01' })
    await given(lead, subject, advisor)
    await declared(other, 'Nyss', { ...of, validFrom: '2019-01-01', validUntil: addDays(today(), -30) })
    await refused(() => given(lead, subject, other), 'conflict-of-interest')
  })

  it('that ends bars on, and is removed by a lead who does not have it', async () => {
    const subject = await aCase().triaged()
    const company = await db().company.findUniqueOrThrow({ where: { id: subject.companyId } })
    await declared(advisor, 'Fel bolag', { orgNumber: company.orgDigits })
    const { id: interestId } = await db().interest.findFirstOrThrow({ where: { personId: advisor.personId } })
    await endInterest(advisor, { interestId, validUntil: today() })
    await refused(() => given(lead, subject, advisor), 'conflict-of-interest')
    await refused(() => endInterest(other, { interestId, validUntil: today() }), 'interest-unknown')
    await withdrawInterest(lead, { interestId })
    await given(lead, subject, advisor)
  })
})

describe('who says that they may not help', () => {
  it('is kept from the case from then on, also when it is given to them again', async () => {
    const mine = await aCase().triaged().assignedTo(advisor)
    await reportConflict(advisor, { number: mine.number, reason: 'relation' })
    expect(await isThere(advisor, mine.number)).toBe(false)
    expect(await noticesOf(lead, mine)).toEqual(['closed-to-advisor'])
    await given(lead, mine, other)
    await refused(() => given(lead, mine, advisor), 'conflict-of-interest')
    await refused(() => reportConflict(advisor, { number: mine.number, reason: 'party' }), 'case-not-found')
  })

  it('may be let in by a lead who asks and another who grants, and is shut out again when it ends', async () => {
    const mine = await aCase().triaged().assignedTo(advisor)
    await reportConflict(advisor, { number: mine.number, reason: 'relation' })
    const exceptionId = await askedException(lead, mine.number, advisor)
    expect(await isThere(advisor, mine.number)).toBe(false)
    await refused(() => decideException(lead, { exceptionId, decision: 'granted' }), 'exception-second-person')
    const second = await aLead('Lo Ledare')
    await decideException(second, { exceptionId, decision: 'granted' })
    expect(await isThere(advisor, mine.number)).toBe(true)
    await refused(() => decideException(second, { exceptionId, decision: 'refused' }), 'exception-decided')
    await decideException(second, { exceptionId, decision: 'ended' })
    expect(await isThere(advisor, mine.number)).toBe(false)
  })

  it('needs no exception where nothing bars', async () => {
    const mine = await aCase().triaged().assignedTo(advisor)
    await refused(() => askedException(lead, mine.number, advisor), 'exception-not-askable')
  })
})

async function noticesOf({ personId }: { personId: string }, { id: caseId }: { id: string }): Promise<string[]> {
  const found = await db().notice.findMany({ where: { personId, caseId }, orderBy: { sinceAt: 'asc' } })
  return found.map(({ kind }) => kind).filter((kind) => kind !== 'assigned' && kind !== 'changed')
}

it('the lead sees who is barred where the case is given, and never by what', async () => {
  const [, second] = await twoBidders()
  const choices = await listAdvisorsForCase(lead, second.number)
  expect(choices.filter(({ barred }) => barred).map(({ id }) => id)).toEqual([advisor.personId])
  expect(choices.at(-1)).toMatchObject({ id: advisor.personId })
  const found = await listCandidates(lead, second.number)
  const barred = found?.candidates.filter((one) => one.barred)
  expect(barred).toMatchObject([{ id: advisor.personId, points: 0, free: null, reasons: [] }])
  expect(found?.candidates.at(-1)?.id).toBe(advisor.personId)
})

it('is the same wall asked of one person and case, of all cases of a person and of all people for a case', async () => {
  expect(await sameWall()).toBeGreaterThan(20)
})
