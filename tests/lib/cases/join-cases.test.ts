import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { startOfWeek } from '@/lib/calendar/weeks'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { closeCase } from '@/lib/cases/close-case'
import { findCase } from '@/lib/cases/find-case'
import { findJoinedInto } from '@/lib/cases/find-joined-into'
import { findLastStep } from '@/lib/cases/find-last-step'
import { joinCases } from '@/lib/cases/join-cases'
import { listCaseEvents } from '@/lib/cases/list-case-events'
import { listDuplicates } from '@/lib/cases/list-duplicates'
import { listJoined } from '@/lib/cases/list-joined'
import { listQueue } from '@/lib/cases/list-queue'
import { reopenCase } from '@/lib/cases/reopen-case'
import { sendMessage } from '@/lib/cases/send-message'
import { undoStep } from '@/lib/cases/undo-step'
import { writeNote } from '@/lib/cases/write-note'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { countCases } from '@/lib/figures/count-cases'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { verifyMandate } from '@/lib/mandates/verify-mandate'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { listCaseStream } from '@/lib/time/list-case-stream'
import { listWeekCases } from '@/lib/time/list-week-cases'
import { logTime } from '@/lib/time/log-time'
import { meanwhile } from '@/tests/prisma/locks/held'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { aMeeting, seen } from '@/tests/support/a-meeting'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { mailsTo } from '@/tests/support/mails-waiting'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'

/** Two cases of one company: of one person's, or of two, and where they are two both checked. */
async function two({ people = 1, checked = true, need = anApplication().need, other = {} }: Twins = {}) {
  const orgNumber = anOrgNumber()
  const contact = { email: `${randomUUID()}@example.test` }
  const again = () => aCase(anApplication({ orgNumber, contact, need }))
  const first = await again()
  const second = await aCase(
    anApplication({ orgNumber, ...(people === 1 && { contact }), need: { ...need, ...other } as Need }),
  )
  if (checked) for (const one of [first, second]) await checkContact(one)
  return { first, second, again, lead: first.lead }
}
type Need = ReturnType<typeof anApplication>['need']
const START = { about: 'get-started', needs: [], description: 'Hur börjar vi?' } as Need
type Twins = { people?: 1 | 2; checked?: boolean; need?: Need; other?: Partial<Need> }

async function checkContact({ lead, number, contactId, companyId }: TestCase) {
  const mandate = await db().mandate.findFirstOrThrow({ where: { companyId, personId: contactId, revokedAt: null } })
  if (mandate.level === 'verified') return
  await verifyMandate(lead, { number, mandateId: mandate.id, how: 'called-company', note: '' })
}

/** `second` ends in `first`, asked for on the page of the one that ends. */
async function ending(ends: { number: string }, into: { number: string }) {
  const [{ number, version }, other] = [await asSeen(ends.number), await asSeen(into.number)]
  const seen = { number, version, other: other.number, otherVersion: other.version }
  return { ...seen, lives: 'other' as const, requestId: randomUUID() }
}
/** The same procurement as another company names it. */
async function needOf(caseId: string): Promise<Need> {
  const { procurement } = await db().supportCase.findUniqueOrThrow({
    where: { id: caseId },
    include: { procurement: true },
  })
  return {
    ...anApplication().need,
    buyerName: procurement?.buyerName ?? '',
    reference: procurement?.reference ?? '',
  } as Need
}
const join = async (joiner: ProjectLead | Advisor, ends: { number: string }, into: { number: string }) =>
  joinCases(joiner, await ending(ends, into))
const faultOf = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => databaseFault(error)?.sqlState ?? error,
  )
const wordsOf = async (reader: Parameters<typeof listCaseStream>[0], { id }: { id: string }) => {
  const { rows } = await listCaseStream(reader, id, { show: null, page: 1 })
  return rows.flatMap((row) => (row.kind === 'messages' || row.kind === 'notes' ? [[row.text, row.from]] : []))
}
const message = (number: string, text: string) => ({ number, requestId: randomUUID(), text })

describe('joining two cases of a company', () => {
  it('ends the one and reads all that was said in it on in the other', async () => {
    const { first, second, lead } = await two()
    const contact = await asContact(second.contactId)
    await sendMessage(contact, message(second.number, 'Vi skickade två gånger.'))
    await writeNote(lead, message(second.number, 'Samma sak.'))
    expect(await join(lead, second, first)).toEqual({ ended: second.number, into: first.number })

    expect(await caseRow(second.number)).toMatchObject({ status: 'closed', waitingSinceAt: null })
    expect(await db().outcome.findMany({ where: { caseId: second.id } })).toMatchObject([{ code: 'joined' }])
    const { names } = await listCaseEvents(lead, second.id)
    expect(names.cases[first.id]).toBe(first.number)
    expect(await wordsOf(lead, first)).toEqual([
      ['Samma sak.', second.number],
      ['Vi skickade två gånger.', second.number],
    ])
    expect(await wordsOf(contact, first)).toEqual([['Vi skickade två gånger.', second.number]])
    expect(await listJoined(lead, first.id)).toMatchObject([{ number: second.number, contactName: 'Kim Kontakt' }])
    expect(await lastEvent(second.id)).toMatchObject({ type: 'case.joined', facts: { intoId: first.id } })
    expect(await lastEvent(first.id)).toMatchObject({ type: 'case.joined-into', facts: { fromId: second.id } })
    expect(await mailsTo(second.contactId)).toContain('case-joined')
    expect(await findCase(contact, second.number)).toMatchObject({ outcome: 'joined' })
  })

  it('is asked for on the page of either: of the one that lives on too', async () => {
    const { first, second, lead } = await two()
    const [seen, other] = [await asSeen(first.number), await asSeen(second.number)]
    await joinCases(lead, {
      ...{ ...seen, other: other.number, otherVersion: other.version, lives: 'this', requestId: randomUUID() },
    })
    expect(await caseRow(second.number)).toMatchObject({ status: 'closed' })
    expect(await caseRow(first.number)).toMatchObject({ status: 'opened' })
    expect(await db().caseJoin.findMany({ where: { caseId: second.id } })).toMatchObject([{ intoId: first.id }])
  })

  it('leads an old link on, for whoever may see where it leads', async () => {
    const { first, second, again, lead } = await two()
    const advisor = await anAdvisor()
    await join(lead, second, first)
    expect(await findJoinedInto(advisor, second.number)).toBeNull()
    await withTriggersOff('cases', 'update cases set advisor_id = $2 where id = $1', [first.id, advisor.personId])
    for (const reader of [lead, advisor, await asContact(second.contactId)])
      expect(await findJoinedInto(reader, second.number)).toBe(first.number)
    expect(await findJoinedInto(await asContact((await aCase()).contactId), second.number)).toBeNull()
    expect(await findJoinedInto(lead, first.number)).toBeNull()

    const input = await ending(first, await again())
    const { facts } = await refused(() => joinCases(lead, input), 'cases-not-joined')
    expect(facts).toEqual({ why: 'joined' })
  })

  it('makes whoever helps with the one that lives on a hand in both, to the wall', async () => {
    const advisor = await anAdvisor()
    const { first, second, lead } = await two({ other: { reference: '', bidDeadlineOn: addDays(today(), 40) } })
    await acceptCase(lead, await asSeen(second.number))
    await assignAdvisor(lead, { ...(await asSeen(second.number)), advisorId: advisor.personId })
    const before = await db().supportCase.findUniqueOrThrow({ where: { id: first.id } })
    const rival = await aCase(anApplication({ need: await needOf(before.id) }))
    const barred = async () => {
      const found = await asSuperuser<{ barred: boolean }>(
        `select barred_from_case($1, $2) as barred from cases where $2 in (select cases_barred_to($1)) = barred_from_case($1, $2) limit 1`,
        [advisor.personId, rival.id],
      )
      return found[0]?.barred
    }
    expect(await barred()).toBe(false)
    await joinCases(lead, await ending(first, second))
    expect(await barred()).toBe(true)
  })

  it('answers the same request again, and lets one of two at once through', async () => {
    const { first, second, lead } = await two()
    const input = await ending(second, first)
    const [one, other] = await heldBack(
      'select id from cases where id = any($1::uuid[]) for update',
      [[first.id, second.id]],
      () => [joinCases(lead, input), joinCases(lead, { ...input, requestId: randomUUID() })],
    )
    const settled = await Promise.allSettled([one, other])
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await eventTypes(second.id)).filter((type) => type === 'case.joined')).toHaveLength(1)
    const { requestId } = await db().caseJoin.findUniqueOrThrow({ where: { caseId: second.id } })
    expect(await joinCases(lead, { ...input, requestId })).toEqual({ ended: second.number, into: first.number })
    expect((await eventTypes(second.id)).filter((type) => type === 'case.joined')).toHaveLength(1)
  })

  it('answers both where the same request is sent twice at once, and refuses it for other cases', async () => {
    const { first, second, again, lead } = await two()
    const input = await ending(second, first)
    const both = await heldBack(
      'select id from cases where id = any($1::uuid[]) for update',
      [[first.id, second.id]],
      () => [joinCases(lead, input), joinCases(lead, input)],
    )
    const joined = { ended: second.number, into: first.number }
    expect(await Promise.all(both)).toEqual([joined, joined])
    expect((await eventTypes(second.id)).filter((type) => type === 'case.joined')).toHaveLength(1)
    const another = await again()
    const third = await ending(another, first)
    await refused(() => joinCases(lead, { ...third, requestId: input.requestId }), 'request-reused')
    await refused(() => joinCases(lead, { ...input, other: another.number }), 'request-reused')
    const { personId } = await aLead()
    await refused(async () => joinCases({ ...lead, personId }, input), 'request-reused')
  })

  it('never ends both when each is ended in the other at once', async () => {
    const { first, second, lead } = await two()
    const [there, back] = [await ending(second, first), await ending(first, second)]
    const settled = await Promise.allSettled(
      await heldBack('select id from cases where id = any($1::uuid[]) for update', [[first.id, second.id]], () => [
        joinCases(lead, there),
        joinCases(lead, back),
      ]),
    )
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().caseJoin.count({ where: { caseId: { in: [first.id, second.id] } } })).toBe(1)
  })

  it('is undone within ten seconds, with its mails and all', async () => {
    const { first, second, lead } = await two()
    await join(lead, second, first)
    const step = await findLastStep(lead, second.id)
    expect(step).toMatchObject({ step: 'joined', number: second.number })
    await undoStep(lead, { number: second.number, undoes: step?.undoes ?? '' })
    expect(await caseRow(second.number)).toMatchObject({ status: 'opened' })
    expect(await db().caseJoin.count({ where: { caseId: second.id } })).toBe(0)
    expect(await db().outcome.count({ where: { caseId: second.id } })).toBe(0)
    expect(await mailsTo(second.contactId)).not.toContain('case-joined')
    expect(await listJoined(lead, first.id)).toEqual([])
    await join(lead, second, first)
  })

  it('is undone where it was done, and not in the case that lives on', async () => {
    const { first, second, lead } = await two()
    await join(lead, second, first)
    expect(await findLastStep(lead, first.id)).toBeNull()
    const told = await db().auditEvent.findFirstOrThrow({ where: { caseId: first.id, type: 'case.joined-into' } })
    await refused(() => undoStep(lead, { number: first.number, undoes: told.id }), 'undo-unknown')
    const byItself = db().$queryRaw`SELECT undo_step(${first.id}::uuid, ${lead.personId}::uuid, ${told.id}::uuid)`
    expect(databaseFault(await byItself.catch((error: unknown) => error))?.sqlState).toBe('UA040')
    expect(await mailsTo(second.contactId)).toContain('case-joined')
    expect(await findLastStep(lead, second.id)).toMatchObject({ step: 'joined' })
  })

  it('takes nothing more in the one that ended, and does not open it', async () => {
    const { first, second, lead } = await two()
    const advisor = await anAdvisor()
    await join(lead, second, first)
    const contact = await asContact(second.contactId)
    expect(await faultOf(sendMessage(contact, message(second.number, 'Hej')))).toBe('UA182')
    const reopening = { ...(await asSeen(second.number)), reason: 'closed-by-mistake' as const }
    expect(await faultOf(reopenCase(lead, reopening))).toBe('UA182')
    await withTriggersOff('cases', 'update cases set advisor_id = $2 where id = $1', [second.id, advisor.personId])
    await refused(() => logTime(advisor, work(second.number, 10)), 'case-joined')
    await refused(() => logTime(advisor, work(second.number, 10, { activity: 'travel' })), 'case-joined')
    // Neither is it offered in the week, where it would be refused with all that is written beside it.
    expect(await listWeekCases(advisor, startOfWeek(today()))).toEqual([])
    expect(await faultOf(aMeeting(advisor, second.number, { reserved: minutes(0) }))).not.toBeNull()
  })

  it('refuses what somebody was writing in it meanwhile', async () => {
    const { first, second, lead } = await two()
    const contact = await asContact(second.contactId)
    const joined = `with held as (select id from cases where id = $1 for update),
        ended as (update cases set status = 'closed' where id = (select id from held)),
        told as (insert into outcome (case_id, code, recorded_by) select id, 'joined', $3 from held)
      insert into case_join (case_id, into_id, joined_by, request_id) select id, $2, $3, $4 from held`
    const ended = await meanwhile([joined, [second.id, first.id, lead.personId, randomUUID()]], () =>
      sendMessage(contact, message(second.number, 'Hej')),
    )
    expect(ended).toBe('fails')
    expect(await db().caseMessage.count({ where: { caseId: second.id } })).toBe(0)
  })

  it('is counted once, and asked about once', async () => {
    const { first, second, lead } = await two()
    const counted = async () => (await countCases({ round: '', unseen: [] })).reduce((sum, { count }) => sum + count, 0)
    const before = await counted()
    await join(lead, second, first)
    expect(await counted()).toBe(before - 1)
    await withTriggersOff('cases', `update cases set status_since_at = now() - interval '30 days' where id = $1`, [
      second.id,
    ])
    expect(await db().followUpDue.count({ where: { caseId: second.id } })).toBe(0)
  })

  it('tells both people of what is said after', async () => {
    const { first, second, lead } = await two({ people: 2 })
    await join(lead, second, first)
    await sendMessage(lead, message(first.number, 'Vi går vidare här.'))
    for (const { contactId } of [first, second]) expect(await mailsTo(contactId)).toContain('message-to-company')
  })

  it('tells nothing more to who may speak for the company no longer', async () => {
    const { first, second, lead } = await two({ people: 2 })
    await join(lead, second, first)
    await revokeMandate(lead, second.number, second.mandateId)
    await sendMessage(lead, message(first.number, 'Vi går vidare här.'))
    expect(await mailsTo(first.contactId)).toContain('message-to-company')
    expect(await mailsTo(second.contactId)).not.toContain('message-to-company')
  })

  it('is read on by whoever speaks for the company, and by nobody who has only their own word any more', async () => {
    const { first, second, lead } = await two({ people: 2 })
    await sendMessage(await asContact(second.contactId), message(second.number, 'Bara mellan oss.'))
    await join(lead, second, first)
    const reads = async () => {
      const contact = await asContact(first.contactId)
      return [(await listJoined(contact, first.id)).length, (await wordsOf(contact, first)).length]
    }
    expect(await reads()).toEqual([1, 1])
    const own = `update mandate set level = 'self-declared', checked_how = null, verified_by = null, verified_at = null where person_id = $1`
    await withTriggersOff('mandate', own, [first.contactId])
    expect(await reads()).toEqual([0, 0])
  })

  it('tells one person of both once, checked or not', async () => {
    const { first, second, lead } = await two({ checked: false })
    await join(lead, second, first)
    await sendMessage(lead, message(first.number, 'Vi går vidare här.'))
    const told = (await mailsTo(first.contactId)).filter((template) => template === 'message-to-company')
    expect(told).toHaveLength(1)
  })
})

describe('what is not joined', () => {
  const why = async (joiner: ProjectLead, ends: { number: string }, into: { number: string }, code: string) => {
    const input = await ending(ends, into)
    expect((await refused(() => joinCases(joiner, input), 'cases-not-joined')).facts).toEqual({ why: code })
  }

  it('is another company’s case', async () => {
    const [one, other] = [await aCase(), await aCase()]
    await why(one.lead, one, other, 'company')
  })

  it('is two people’s, until both are checked: the one would read the other’s words', async () => {
    const { first, second, lead } = await two({ people: 2, checked: false })
    await why(lead, second, first, 'unverified')
    await checkContact(second)
    await why(lead, second, first, 'unverified')
    await checkContact(first)
    await join(lead, second, first)
  })

  it('is one with time, or a meeting; the other way round it may be', async () => {
    const advisor = await anAdvisor()
    const { first, second, lead } = await two()
    await acceptCase(lead, await asSeen(first.number))
    await assignAdvisor(lead, { ...(await asSeen(first.number)), advisorId: advisor.personId })
    const meeting = await aMeeting(advisor, first.number)
    await why(lead, first, second, 'meeting')
    await cancelMeeting(advisor, seen(first.number, meeting))
    await confirmImpartiality(advisor, first)
    await logTime(advisor, work(first.number, 30))
    await why(lead, first, second, 'time')
    await join(lead, second, first)
  })

  it('is one in another procurement, or one whose procurement would be lost', async () => {
    const { first, second, lead } = await two({ other: { reference: 'EN-ANNAN-1', buyerName: 'Ett annat bolag' } })
    await why(lead, second, first, 'procurement')
    const { first: none, second: named } = await two({
      need: START,
      other: anApplication().need,
    })
    await why(lead, named, none, 'procurement')
    await join(lead, none, named)
  })

  it('is one that has ended, or whose version is another’s by now', async () => {
    const advisor = await anAdvisor()
    const { first, second, lead } = await two()
    const input = await ending(second, first)
    await acceptCase(lead, await asSeen(second.number))
    await refused(() => joinCases(lead, input), 'case-moved-on')
    await acceptCase(lead, await asSeen(first.number))
    await assignAdvisor(lead, { ...(await asSeen(first.number)), advisorId: advisor.personId })
    await closeCase(lead, { ...(await asSeen(first.number)), ...BID_SUBMITTED })
    await why(lead, second, first, 'ended')
  })

  it('lives on in one that somebody has changed since it was seen, also while the two are joined', async () => {
    const { first, second, lead } = await two()
    const input = await ending(second, first)
    await acceptCase(lead, await asSeen(first.number))
    await refused(() => joinCases(lead, input), 'case-moved-on')
    await refused(() => joinCases(lead, { ...input, number: first.number, version: input.otherVersion, other: second.number, otherVersion: input.version, lives: 'this' }), 'case-moved-on') // prettier-ignore
    const again = await ending(second, first)
    const advisor = await anAdvisor()
    const given = { ...(await asSeen(first.number)), advisorId: advisor.personId }
    const [assigned, joined] = await Promise.allSettled(
      await heldBack('select from cases where id = $1 for update', [first.id], () => [
        assignAdvisor(lead, given),
        joinCases(lead, again),
      ]),
    )
    expect(assigned?.status === 'fulfilled' ? joined : assigned).toMatchObject({ status: 'rejected', reason: { code: 'case-moved-on' } }) // prettier-ignore
  })

  it('is past the wall: neither by nor to somebody who is kept from one of them', async () => {
    const { first, second, lead } = await two()
    const advisor = await anAdvisor()
    await withTriggersOff('cases', 'update cases set advisor_id = $2 where id = $1', [first.id, advisor.personId])
    await withTriggersOff('recusal', `insert into recusal (case_id, person_id, reason) values ($1, $2, 'relation')`, [
      second.id,
      advisor.personId,
    ])
    await why(lead, second, first, 'barred')
    const input = await ending(second, first)
    await refused(() => joinCases(advisor, input), 'case-not-found')
  })

  it('is somebody else’s: an advisor joins what is theirs', async () => {
    const { first, second } = await two()
    const input = await ending(second, first)
    const stranger = await anAdvisor()
    await refused(() => joinCases(stranger, input), 'case-not-found')
  })
})

describe('likely twins', () => {
  it('are shown to the lead in the queue and on the case, with why, and only those', async () => {
    const { first, second, lead } = await two()
    const [twin] = await listDuplicates(lead, first.id)
    expect(twin).toMatchObject({ number: second.number, why: 'procurement', endsHere: null, endsThere: null })
    const { cases } = await listQueue(lead, 1, {}, 500)
    expect(cases.find(({ id }) => id === first.id)?.sameThing).toEqual([second.number])

    const apart = await two({ other: { reference: 'EN-ANNAN-2', buyerName: 'Ett annat bolag' } })
    expect(await listDuplicates(lead, apart.first.id)).toMatchObject([{ why: null }])
    expect(await listDuplicates(await anAdvisor(), first.id)).toEqual([])
  })

  it('are told by their words, or by the days they came in', async () => {
    const words = await two({ need: START, other: { description: 'HUR BÖRJAR VI?' } })
    expect(await listDuplicates(words.lead, words.first.id)).toMatchObject([{ why: 'words' }])
    const days = await two({ need: START, other: { description: 'Annat.' } })
    expect(await listDuplicates(days.lead, days.first.id)).toMatchObject([{ why: 'days' }])
    await withTriggersOff('cases', `update cases set opened_at = opened_at - interval '8 days' where id = $1`, [
      days.first.id,
    ])
    expect(await listDuplicates(days.lead, days.first.id)).toMatchObject([{ why: null }])
  })
})
