import { randomUUID } from 'node:crypto'
import { addDays, dayOf, today } from '@/lib/calendar/days'
import { sendMessage } from '@/lib/cases/send-message'
import { host } from '@/lib/config/host'
import { db } from '@/lib/db/client'
import { DAYS_UNASKED, DAYS_WITHOUT_OUTCOME, DAYS_WITHOUT_TIME, LACKS, type Lack } from '@/lib/figures/lacks'
import { listCases } from '@/lib/figures/list-cases'
import { listLacks, SHOWN_OF_LACK } from '@/lib/figures/list-lacks'
import { answerOnCase } from '@/lib/outcomes/answer-on-case'
import { answerOnCaseInput } from '@/lib/outcomes/inputs'
import { logTime } from '@/lib/time/log-time'
import { undoTime } from '@/lib/time/undo-time'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { declared, named } from '@/tests/support/a-conflict'
import { deadlineAgo } from '@/tests/support/a-follow-up'
import { anApplication } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'
import { chanceOf, liveByChance, type Chance } from './by-chance'

/** What goes amiss in a case, each by chance. */
async function goesAmiss(chance: Chance, id: string, procurementId: string | null) {
  const often = () => chance.often(1, 3)
  const phone = `+4670174${String(chance.below(40)).padStart(4, '0')}`
  await withTriggersOff(
    'cases',
    `update cases set stated_name = $2, contact_phone = $3, industry = coalesce($4, industry), employees = coalesce($5, employees),
       procurement_id = case when $6 then null else procurement_id end, contact_disowned_at = case when $7 then now() end,
       contact_id = case when $7 then null else contact_id end, contact_email = case when $7 then null else contact_email end
     where id = $1`,
    [id, `Bolag ${chance.below(30)}`, phone, often() ? 'gone' : null, often() ? 'gone' : null, often(), often()],
  )
  await withTriggersOff(
    'case_assignment',
    'update case_assignment set from_at = now() - make_interval(days => $2) where case_id = $1',
    [id, chance.below(30)],
  )
  await withTriggersOff(
    'procurement',
    `update procurement set bid_deadline_at = now() - make_interval(days => $2), bid_deadline_on = day_of(now() - make_interval(days => $2)),
       buyer_org_digits = $3 where id = $1`,
    [procurementId, chance.below(200) - 40, often() ? '2120000829' : null],
  )
  if (!often()) return
  const asked = `insert into follow_up (case_id, kind, step, ends_at) values ($1, 'outcome', 0, now() + interval '60 days')`
  await withTriggersOff('follow_up', asked, [id])
}

/** The cases that something is missing or odd in, by plain loops over the rows. */
async function byHand(): Promise<Record<Lack, string[]>> {
  const [cases, assignments, entries, outside, meetings, messages, asked, answers, outcomes, results, people, companies] =
    await Promise.all([
      db().supportCase.findMany({ include: { procurement: true } }),
      ...[db().caseAssignment.findMany(), db().ledgerEntry.findMany(), db().outsideTime.findMany()] as const,
      ...[db().meeting.findMany(), db().caseMessage.findMany(), db().followUp.findMany()] as const,
      ...[db().followUpAnswer.findMany(), db().outcome.findMany(), db().bidResult.findMany()] as const,
      ...[db().person.findMany(), db().company.findMany()] as const,
    ]) // prettier-ignore
  const found = Object.fromEntries(LACKS.map((lack) => [lack, [] as string[]])) as Record<Lack, string[]>
  const taken = new Set([...entries, ...outside].flatMap(({ reversesId }) => (reversesId ? [reversesId] : [])))
  const standing = [
    ...entries.filter(({ kind, id }) => kind === 'work' && !taken.has(id)),
    ...outside.filter(({ kind, id }) => kind === 'record' && !taken.has(id)),
  ]
  const isBefore = (at: Date | null | undefined, days: number) => at && dayOf(at) < addDays(today(), -days)
  for (const one of cases) {
    const of = <Row extends { caseId: string | null }>(rows: Row[]) => rows.filter(({ caseId }) => caseId === one.id)
    const put = (lack: Lack, is: unknown) => is && found[lack].push(one.number)
    const open = ['opened', 'accepted', 'assigned', 'ongoing'].includes(one.status)
    const inHand = ['assigned', 'ongoing'].includes(one.status)
    const [worked, deadline] = [of(standing), one.procurement?.bidDeadlineAt]
    const long = of(assignments).some(({ untilAt, fromAt }) => !untilAt && isBefore(fromAt, DAYS_WITHOUT_TIME))
    put('no-time', inHand && worked.length === 0 && long)
    const spoke = worked.some(({ activity }) => activity === 'call' || activity === 'meeting')
    const met = of(meetings).some(({ status }) => status === 'booked' || status === 'held')
    put('no-contact', inHand && worked.length > 0 && !spoke && !met && of(messages).length === 0)
    const words = [
      ...of(answers).map(({ answeredAt: at, bid, result }) => ({ at, bid, result: result === 'none-yet' ? null : result })),
      ...of(results).map(({ recordedAt: at, result }) => ({ at, bid: 'yes', result })),
    ].sort((a, b) => a.at.getTime() - b.at.getTime()) // prettier-ignore
    const closing = of(outcomes).sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
    const ofBid = closing.filter(({ code }) => ['bid-submitted', 'no-bid', 'too-late', 'not-eligible'].includes(code))
    const bids = [...words, ...ofBid.map(({ recordedAt: at, code }) => ({ at, bid: code === 'bid-submitted' ? 'yes' : 'no' }))].sort((a, b) => a.at.getTime() - b.at.getTime()) // prettier-ignore
    const known = bids.at(-1)?.bid === 'no' || words.at(-1)?.result
    const isAsked = one.about === 'bid' && ['accepted', 'assigned', 'ongoing', 'closed'].includes(one.status)
    const unknown = isAsked && !known && closing.at(-1)?.code !== 'carried-over'
    put('not-asked', unknown && isBefore(deadline, DAYS_UNASKED) && !of(asked).some(({ kind }) => kind === 'outcome'))
    put('no-outcome', unknown && isBefore(deadline, DAYS_WITHOUT_OUTCOME))
    put('no-procurement', open && ['bid', 'understand-decision'].includes(one.about) && !one.procurement)
    put('no-buyer-number', open && one.procurement && !one.procurement.buyerOrgDigits)
    const contact = people.find(({ id }) => id === one.contactId)
    const reached = !one.contactDisownedAt && (contact?.email ?? one.contactEmail) && !contact?.deactivatedAt
    put('unreachable', open && !reached)
    const has = (all: readonly { code: string }[], code: string) => all.some((listed) => listed.code === code)
    put('no-sector', !has(host().industries, one.industry) || !has(host().employeeBands, one.employees))
    const alike = cases.some((other) => {
      if (other.companyId === one.companyId) return false
      return cases.some((own) => own.companyId === one.companyId && (own.statedName === other.statedName || own.contactPhone === other.contactPhone)) // prettier-ignore
    })
    put('registered-twice', alike && companies.some(({ id, mergedIntoId }) => id === one.companyId && !mergedIntoId))
  }
  return found
}

const SEEDS = (process.env.FIGURES_SEEDS ?? '21').split(',').map(Number)

it.each(SEEDS)('finds and lists exactly what plain loops over the rows find (seed %s)', async (seed) => {
  const chance = chanceOf(seed)
  const [lead, advisor] = [await aLead(), await anAdvisor()]
  await liveByChance(chance, 14, lead, [advisor])
  for (let more = 0; more < 6; more += 1) {
    const made = await aCase().triaged().assignedTo(advisor).verified()
    if (chance.often(1, 2)) await logTime(advisor, work(made.number, 10, { activity: 'review' }))
    if (chance.often(1, 4)) await sendMessage(advisor, { number: made.number, requestId: randomUUID(), text: 'Hej' })
  }
  for (const { id, procurementId } of await db().supportCase.findMany()) await goesAmiss(chance, id, procurementId)
  const [hand, found] = [await byHand(), await listLacks(lead)]
  for (const lack of LACKS) {
    const numbers = [...hand[lack]].sort()
    const listed = await listCases(lead, { lack }, 'number', 1)
    expect([lack, listed.cases.map(({ number }) => number).sort()]).toEqual([lack, numbers])
    const shown = found.find((one) => one.lack === lack)
    expect([lack, shown?.total ?? 0]).toEqual([lack, numbers.length])
    expect(shown?.cases.length ?? 0).toBe(Math.min(numbers.length, SHOWN_OF_LACK))
    for (const { number } of shown?.cases ?? []) expect(numbers).toContain(number)
  }
  for (const lack of ['no-time', 'not-asked', 'registered-twice'] as const) expect([lack, hand[lack].length > 0]).toEqual([lack, true]) // prettier-ignore
})

const own = async (lead: TestCase['lead'], number: string) => {
  const held = await Promise.all(LACKS.map(async (lack) => [lack, await listCases(lead, { lack, q: number }, 'number', 1)] as const)) // prettier-ignore
  return held.filter(([, { total }]) => total > 0).map(([lack]) => lack)
}

it('is quiet of a case that all is known of, and tells of time only once nobody has spoken', async () => {
  const advisor = await anAdvisor()
  const made = await aCase(anApplication({ company: { companyName: 'Ensamma Bolaget AB' }, contact: { phone: '+46701740111' } }))
    .triaged().assignedTo(advisor).verified() // prettier-ignore
  await withTriggersOff('procurement', `update procurement p set buyer_org_digits = '2120000829' from cases c where c.procurement_id = p.id and c.id = $1`, [made.id]) // prettier-ignore
  expect(await own(made.lead, made.number)).toEqual([])
  const asked = work(made.number, 30, { activity: 'review' })
  await logTime(advisor, asked)
  expect(await own(made.lead, made.number)).toEqual(['no-contact'])
  await undoTime(advisor, { number: made.number, requestId: randomUUID(), undoes: asked.requestId })
  expect(await own(made.lead, made.number)).toEqual([])
  await withTriggersOff('case_assignment', `update case_assignment set from_at = now() - interval '15 days' where case_id = $1`, [made.id]) // prettier-ignore
  expect(await own(made.lead, made.number)).toEqual(['no-time'])
  await deadlineAgo(made.number, 91)
  expect(await own(made.lead, made.number)).toEqual(['no-time', 'not-asked', 'no-outcome'])
  await answerOnCase(advisor, answerOnCaseInput.parse({ number: made.number, bid: 'yes', result: 'lost' }))
  expect(await own(made.lead, made.number)).toEqual(['no-time'])
})

it('tells whom a case is closed to nothing of it, nor of what another is like', async () => {
  const alike = { company: { companyName: 'Tvillingbolaget AB' }, contact: { phone: '+46701740222' } }
  const [one, other] = [await aCase(anApplication(alike)), await aCase(anApplication(alike))]
  const lead = await aLead('Linn Intressent')
  const twins = async () => (await listCases(lead, { lack: 'registered-twice', q: 'Tvillingbolaget' }, 'number', 1)).total
  await named(other.lead, one.number, { buyerName: 'Stängda kommunen', reference: 'ST-1' })
  expect(await twins()).toBe(2)
  await declared(lead, 'Stängda kommunen', { personId: lead.personId })
  expect(await twins()).toBe(0)
  const found = await listLacks(lead)
  expect(JSON.stringify(found)).not.toContain(one.number)
  expect((await listCases(one.lead, { lack: 'registered-twice', q: 'Tvillingbolaget' }, 'number', 1)).total).toBe(2)
}) // prettier-ignore

it('names the one company that may be the same, for both to be compared at once, and whom to ask of time', async () => {
  const [lead, advisor] = [await aLead(), await anAdvisor()]
  const named = (companyName: string, phone: string) => anApplication({ company: { companyName }, contact: { phone } })
  const first = await aCase(named('Tvillingarna AB', '+46701740211')).triaged().assignedTo(advisor)
  const second = await aCase(named('Tvillingarna AB', '+46701740212'))
  // The oldest are shown: nothing else of what is registered twice stands in their way.
  await withTriggersOff('cases', `update cases set opened_at = '2000-01-01' where id = any($1)`, [[first.id, second.id]])
  const found = await listLacks(lead)
  const twinsIn = (cases: readonly { number: string; twin: string | null }[]) =>
    cases.filter(({ number }) => [first.number, second.number].includes(number)).map(({ number, twin }) => [number, twin])
  const twice = found.find(({ lack }) => lack === 'registered-twice')
  expect(new Map(twinsIn(twice?.cases ?? []) as [string, string][])).toEqual(new Map([[first.number, second.number], [second.number, first.number]]))
  expect(twice?.cases.find(({ number }) => number === first.number)?.advisorEmail).toMatch(/@example\.test$/)
  await aCase(named('Tvillingarna AB', '+46701740213'))
  const thrice = (await listLacks(lead)).find(({ lack }) => lack === 'registered-twice')
  expect(new Map(twinsIn(thrice?.cases ?? []) as [string, string | null][])).toEqual(new Map([[first.number, null], [second.number, null]]))
}) // prettier-ignore
