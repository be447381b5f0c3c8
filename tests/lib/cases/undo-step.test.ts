import { randomUUID } from 'node:crypto'
import type { CaseActor } from '@/lib/actors/actor'
import { acceptAndAssign } from '@/lib/cases/accept-and-assign'
import { acceptCase } from '@/lib/cases/accept-case'
import { askForMore } from '@/lib/cases/ask-for-more'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { closeCase } from '@/lib/cases/close-case'
import { declineCase } from '@/lib/cases/decline-case'
import { findCase } from '@/lib/cases/find-case'
import { findLastStep } from '@/lib/cases/find-last-step'
import { listCaseEvents } from '@/lib/cases/list-case-events'
import { sendMessage } from '@/lib/cases/send-message'
import { startCase } from '@/lib/cases/start-case'
import { undoStep } from '@/lib/cases/undo-step'
import { writeNote } from '@/lib/cases/write-note'
import { db } from '@/lib/db/client'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { asApp, asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'

const words = (number: string, text = 'Hej!') => ({ number, requestId: randomUUID(), text })
const NOT_NEEDED = { reason: 'not-procurement', turnTo: 'none' } as const

/** What the actor's undo button carries. */
async function lastOf(actor: CaseActor, { id, number }: { id: string; number: string }) {
  const step = await findLastStep(actor, id)
  if (!step) throw new Error('nothing to undo')
  return { number, undoes: step.undoes }
}

/** The case and all that a step adds to it, and whom it told. */
async function wholeCase(number: string) {
  const include = { caseAssignment: true, caseDecline: true, outcome: true, caseMessage: true, caseNote: true } as const
  const {
    version: _version,
    caseAssignment,
    ...rest
  } = await db().supportCase.findUniqueOrThrow({ where: { number }, include })
  const notices = await db().notice.findMany({ where: { caseId: rest.id }, orderBy: { id: 'asc' } })
  return { ...rest, notices, caseAssignment: caseAssignment.sort((a, b) => a.fromAt.getTime() - b.fromAt.getTime()) }
}

/** As if the case's newest step had been taken so many seconds ago. */
async function secondsAgo(id: string, seconds: number): Promise<void> {
  await withTriggersOff(
    'audit_event',
    `update audit_event set transaction_at = transaction_at - make_interval(secs => $2) where transaction = (
       select transaction from audit_event where case_id = $1 order by seq desc limit 1)`,
    [id, seconds],
  )
}

async function inProgress() {
  const made = await aCaseInProgress()
  return { ...made, contact: await asContact(made.contactId), next: await anAdvisor('Nästa Rådgivare') }
}

type Scene = Awaited<ReturnType<typeof inProgress>>
type Taken = { made: Scene; actor: Parameters<typeof undoStep>[0]; before: unknown; mails: string[] }
const STEPS: [name: string, step: string, take: () => Promise<Taken>][] = [
  ['accepting', 'accepted', async () => taking(await opened(), (m) => acceptCase(m.lead, m.seen))],
  ['declining', 'declined', async () => taking(await opened(), (m) => declineCase(m.lead, { ...m.seen, ...NOT_NEEDED }))],
  ['asking for more', 'question', async () => taking(await opened(), (m) => askForMore(m.lead, { ...m.seen, ...words(m.number) }))],
  ['assigning', 'assigned', async () => taking(await accepted(), (m) => assignAdvisor(m.lead, { ...m.seen, advisorId: m.next.personId }))],
  ['accepting and assigning', 'assigned', async () => taking(await opened(), (m) => acceptAndAssign(m.lead, { ...m.seen, advisorId: m.next.personId }))],
  ['handing over', 'handover', async () => taking(await inProgress(), (m) => assignAdvisor(m.lead, { ...m.seen, advisorId: m.next.personId }))],
  ['closing', 'closed', async () => taking(await inProgress(), (m) => closeCase(m.lead, { ...m.seen, ...BID_SUBMITTED }))],
  ['a message', 'message', async () => taking(await inProgress(), (m) => sendMessage(m.lead, words(m.number)))],
  ['a note', 'note', async () => taking(await inProgress(), (m) => writeNote(m.lead, words(m.number)))],
] // prettier-ignore

async function opened(): Promise<Scene> {
  return dressed(await aCase())
}
async function accepted(): Promise<Scene> {
  return dressed(await aCase().triaged())
}
async function dressed(made: Awaited<ReturnType<typeof aCase>>): Promise<Scene> {
  const advisor = await anAdvisor()
  return { ...made, advisor, contact: await asContact(made.contactId), next: await anAdvisor('Nästa Rådgivare') }
}
async function taking(made: Scene, take: (m: Scene & { seen: Awaited<ReturnType<typeof asSeen>> }) => Promise<void>) {
  const [before, mails] = [await wholeCase(made.number), await mailIds()]
  await take({ ...made, seen: await asSeen(made.number) })
  return { made, actor: made.lead, before, mails }
}

describe('a step is undone', () => {
  it.each(STEPS)(
    'after %s: the case is as it was seen, the mails never go, and the trail has both',
    async (_, step, take) => {
      const { made, actor, before, mails } = await take()
      const { version } = await asSeen(made.number)
      const undone = await undoStep(actor, await lastOf(actor, made))

      expect(undone.step).toBe(step)
      expect(await wholeCase(made.number)).toEqual(before)
      const moves = !['message', 'note'].includes(step)
      expect((await asSeen(made.number)).version).toBe(version + (moves ? 1 : 0))
      expect(await mailIds()).toEqual(mails)
      expect(await lastEvent(made.id)).toMatchObject({
        type: 'case.step-undone',
        actorId: actor.personId,
        statusAfter: (await caseRow(made.number)).status,
        facts: { step, undoes: expect.arrayContaining([expect.any(String)]) },
      })
    },
  )

  it('gives the words back to who wrote them, and takes them out of everybody’s sight', async () => {
    const { id, number, lead } = await inProgress()
    await sendMessage(lead, words(number, 'Till fel sida'))
    expect((await undoStep(lead, await lastOf(lead, { id, number }))).words).toBe('Till fel sida')
    expect(await db().caseMessage.findMany({ where: { caseId: id } })).toEqual([])
    await writeNote(lead, words(number, 'Fel ärende'))
    expect((await undoStep(lead, await lastOf(lead, { id, number }))).words).toBe('Fel ärende')
    expect(JSON.stringify(await lastEvent(id))).not.toContain('Fel')
  })

  it('with the wait that a company’s message ended', async () => {
    const made = await opened()
    await askForMore(made.lead, { ...(await asSeen(made.number)), ...words(made.number) })
    const before = await wholeCase(made.number)
    await sendMessage(made.contact, words(made.number, 'Här är mer.'))
    await undoStep(made.contact, await lastOf(made.contact, made))
    expect(await wholeCase(made.number)).toEqual(before)
    expect(before.waitingSinceAt).not.toBeNull()
  })

  it('and the next one is taken as if it had never been', async () => {
    const made = await opened()
    await declineCase(made.lead, { ...(await asSeen(made.number)), ...NOT_NEEDED })
    await undoStep(made.lead, await lastOf(made.lead, made))
    await declineCase(made.lead, { ...(await asSeen(made.number)), ...NOT_NEEDED })
    expect((await caseRow(made.number)).status).toBe('declined')
  })

  it('without a word of it to the company', async () => {
    const made = await accepted()
    const before = (await listCaseEvents(made.contact, made.id)).events.length
    await assignAdvisor(made.lead, { ...(await asSeen(made.number)), advisorId: made.next.personId })
    expect((await listCaseEvents(made.contact, made.id)).events.length).toBe(before + 1)
    await undoStep(made.lead, await lastOf(made.lead, made))
    expect((await listCaseEvents(made.contact, made.id)).events.length).toBe(before)
    expect((await listCaseEvents(made.lead, made.id)).events.slice(0, 2)).toMatchObject([
      { type: 'case.step-undone' },
      { type: 'advisor.assigned' },
    ])
  })

  it('by an advisor who closed their own case, and by nobody else', async () => {
    const made = await inProgress()
    await closeCase(made.advisor, { ...(await asSeen(made.number)), ...BID_SUBMITTED })
    const undo = await lastOf(made.advisor, made)
    await refused(() => undoStep(made.lead, undo), 'undo-unknown')
    const stranger = await aStranger()
    await refused(() => undoStep(stranger, undo), 'case-not-found')
    await undoStep(made.advisor, undo)
    expect((await findCase(made.lead, made.number))?.outcome).toBeNull()
  })
})

describe('an undo is refused', () => {
  it('when the seconds have passed, and the mail then goes', async () => {
    const { id, number, lead, contactId } = await inProgress()
    await sendMessage(lead, words(number))
    const undo = await lastOf(lead, { id, number })
    await secondsAgo(id, 10)
    await refused(() => undoStep(lead, undo), 'undo-late')
    expect((await mailsTo(contactId)).at(-1)).toBe('message-to-company')
    expect((await findLastStep(lead, id))?.secondsLeft).toBe(0)
  })

  it('when something has happened to the case since, and says what and by whom', async () => {
    const { id, number, lead, advisor, contact } = await inProgress()
    await startCase(advisor, await asSeen(number))
    const since: [what: string, who: string, act: () => Promise<unknown>][] = [
      ['message', contact.name, () => sendMessage(contact, words(number))],
      ['note', advisor.name, () => writeNote(advisor, words(number))],
      ['time', advisor.name, () => logTime(advisor, work(number, 15))],
      ['case', lead.name, async () => closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })],
    ]
    for (const [what, who, act] of since) {
      await writeNote(lead, words(number))
      const undo = await lastOf(lead, { id, number })
      await act()
      const { facts } = await refused(() => undoStep(lead, undo), 'undo-overtaken')
      expect(facts).toEqual({ what, who, clock: expect.stringMatching(/^\d\d:\d\d$/) })
    }
  })

  it('by what came next in that case, and not in another of the company', async () => {
    const { id, number, lead, contact, companyId } = await inProgress()
    const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: companyId } })
    const other = await aCase(anApplication({ orgNumber: orgDigits ?? '' }))
    await writeNote(lead, words(number))
    const undo = await lastOf(lead, { id, number })
    await refused(() => undoStep(lead, { ...undo, number: other.number }), 'undo-unknown')
    await writeNote(other.lead, words(other.number))
    await sendMessage(contact, words(number))
    const { facts } = await refused(() => undoStep(lead, undo), 'undo-overtaken')
    expect(facts).toMatchObject({ what: 'message', who: contact.name })
  })

  it('of what is no such step', async () => {
    const { id, number, advisor } = await inProgress()
    await logTime(advisor, work(number, 15))
    const [event] = await asSuperuser<{ id: string }>(
      'select id from audit_event where case_id = $1 order by seq desc limit 1', [id]) // prettier-ignore
    await refused(() => undoStep(advisor, { number, undoes: event?.id ?? '' }), 'undo-unknown')
    await refused(() => undoStep(advisor, { number, undoes: randomUUID() }), 'undo-unknown')
  })
})

describe('at once', () => {
  it('two tabs undo once, and both are told that it is done', async () => {
    const { id, number, lead } = await inProgress()
    await writeNote(lead, words(number))
    const undo = await lastOf(lead, { id, number })
    const answers = await Promise.all(Array.from({ length: 6 }, () => undoStep(lead, undo)))
    expect(answers.map(({ step }) => step)).toEqual(Array(6).fill('note'))
    expect((await eventTypes(id)).filter((type) => type === 'case.step-undone')).toHaveLength(1)
  })

  it('with another lead’s step, one of the two stands and the other is told', async () => {
    for (let round = 0; round < 6; round++) {
      const made = await opened()
      const other = await aLead('Leo Lead')
      await acceptCase(made.lead, await asSeen(made.number))
      const [undo, seen] = [await lastOf(made.lead, made), await asSeen(made.number)]
      const [late, ...more] = await losersOf([
        undoStep(made.lead, undo),
        assignAdvisor(other, { ...seen, advisorId: made.next.personId }),
      ])
      expect(more).toEqual([])
      expect(['undo-overtaken', 'case-moved-on']).toContain(late?.code)
      expect((await caseRow(made.number)).status).toBe(late?.code === 'undo-overtaken' ? 'assigned' : 'opened')
    }
  })

  it('with the mail job, the mail goes or the step is undone, never both and never neither', async () => {
    process.env.SMTP_URL = 'smtp://127.0.0.1:1'
    const seen = new Set<string>()
    for (let round = 0; round < 12; round++) {
      const { id, number, lead, contactId } = await inProgress()
      await sendMessage(lead, words(number))
      const undo = await lastOf(lead, { id, number })
      await asSuperuser(`update mail set status = 'sent', sent_at = now(), sealed = null where person_id is distinct from $1`, [contactId])
      await asSuperuser(`update mail set next_at = now() where template = 'message-to-company' and person_id = $1`, [contactId])
      const [late] = await losersOf([undoStep(lead, undo), sendDueMails(() => Promise.resolve(null))])
      const tried = await db().mail.count({ where: { personId: contactId, template: 'message-to-company', attempts: 1 } })
      expect(late?.code).toBe(tried === 1 ? 'undo-late' : undefined)
      expect(await db().caseMessage.count({ where: { caseId: id } })).toBe(tried)
      seen.add(late?.code ?? 'undone')
    }
    expect(seen.size).toBeGreaterThan(0)
  }) // prettier-ignore
})

describe('the database', () => {
  it('lets the application remove what a step added in no other way', async () => {
    for (const sql of [
      'delete from case_message', 'delete from case_note', 'delete from outcome', 'delete from case_decline',
      'delete from case_assignment', 'select from case_before', `update case_before set status = 'opened'`, 'delete from case_before',
    ]) await expect(asApp(sql)).rejects.toThrow(/permission denied/) // prettier-ignore
  })

  it('undoes nothing that leaves no event', async () => {
    const { id, number, lead } = await inProgress()
    await writeNote(lead, words(number))
    const { undoes } = await lastOf(lead, { id, number })
    await expect(asApp('select undo_step($1, $2, $3)', [id, lead.personId, undoes])).rejects.toThrow(
      /without an event in the trail/,
    )
    expect(await db().caseNote.count({ where: { caseId: id } })).toBe(1)
  })
})

async function mailIds(): Promise<string[]> {
  return (await db().mail.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
}
