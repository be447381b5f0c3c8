import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { db, POOL_SIZE } from '@/lib/db/client'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { closeRound } from '@/lib/cases/close-round'
import { justLogged } from '@/lib/time/just-logged'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { logTime } from '@/lib/time/log-time'
import { minutes } from '@/lib/calendar/minutes'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { undoTime } from '@/lib/time/undo-time'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, balanceOf, caseRow } from '@/tests/support/case-rows'
import { closedBy } from '@/tests/support/closed-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { withdrawn } from '@/tests/support/withdrawn-case'
import { worked } from '@/tests/support/worked-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'
import { aMeeting, meetingRow } from '@/tests/support/a-meeting'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { anAdvisor } from '@/tests/support/people'
import { losersOf, oneTooLate, refused } from '@/tests/support/refused'

/** As many at once as the application has connections, until all have been tried: none waits for its turn in the pool. */
async function losersOfMany(attempts: (() => Promise<unknown>)[]) {
  const waiting = attempts.values()
  const lane = async () => {
    const late = []
    for (const attempt of waiting) late.push(...(await losersOf([attempt()])))
    return late
  }
  return (await Promise.all(Array.from({ length: POOL_SIZE }, lane))).flat()
}

describe('logging time', () => {
  it('draws from the five hours, starts the case and answers what is left', async () => {
    const made = await aCaseInProgress()
    const logged = await logTime(made.advisor, work(made.number, 45, { note: 'Första samtalet' }))

    expect(logged).toMatchObject({ minutes: 45, outsideMinutes: 0, minutesLeft: 255 })
    expect(await balanceOf(made)).toBe(45)
    expect(await caseRow(made.number)).toMatchObject({ status: 'ongoing' })
    expect((await eventTypes(made.id)).slice(-2)).toEqual(['case.started', 'time.logged'])
    expect(await lastEvent(made.id)).toMatchObject({ type: 'time.logged', facts: { minutes: 45, minutesLeft: 255 } })
    expect(JSON.stringify(await lastEvent(made.id))).not.toContain('Första')
  })

  it('is told to the one who asked, by the id of the request, and to nobody else', async () => {
    const { id, number, advisor } = await aCaseInProgress()
    await logTime(advisor, work(number, 290))
    const asked = work(number, 30, { beyondCap: minutes(20) })
    await logTime(advisor, asked)
    const entries = await listTimeEntries(advisor, id)
    const told = { minutes: 10, outsideMinutes: 20, requestId: asked.requestId, reversed: false, companies: null }
    expect(justLogged(entries, advisor.personId, asked.requestId)).toEqual({ ...told, beside: null, noted: false })
    expect(justLogged(entries, randomUUID(), asked.requestId)).toBeNull()
    expect(justLogged(entries, advisor.personId, randomUUID())).toBeNull()
    expect(justLogged(entries, advisor.personId, undefined)).toBeNull()
    const undoing = randomUUID()
    await undoTime(advisor, { number, requestId: undoing, undoes: asked.requestId })
    const after = await listTimeEntries(advisor, id)
    expect(justLogged(after, advisor.personId, asked.requestId)).toEqual({
      ...told,
      beside: null,
      noted: false,
      reversed: true,
    })
    expect(justLogged(after, advisor.personId, undoing)).toBeNull()
  })

  it('warns company and leads once when an hour is left', async () => {
    const { number, advisor, contactId, lead } = await aCaseInProgress()
    await logTime(advisor, work(number, 239))
    expect(await mailsTo(lead.personId)).not.toContain('hours-nearly-used')
    await logTime(advisor, work(number, 1))
    await logTime(advisor, work(number, 10))
    for (const personId of [contactId, lead.personId]) {
      expect((await mailsTo(personId)).filter((mail) => mail === 'hours-nearly-used')).toHaveLength(1)
    }
  })

  it('records kinds that do not count as time outside the support', async () => {
    const made = await aCaseInProgress()
    const logged = await logTime(made.advisor, work(made.number, 90, { activity: 'travel', note: 'Tåg' }))

    expect(logged).toMatchObject({ minutes: 0, outsideMinutes: 90, entryId: null, minutesLeft: 300 })
    expect(await db().outsideTime.findMany({ where: { caseId: made.id } })).toMatchObject([
      { minutes: 90, why: 'not-counted' },
    ])
    expect(await balanceOf(made)).toBe(0)
    expect(await lastEvent(made.id)).toMatchObject({ type: 'time.recorded-outside' })
  })
})

describe('the cap', () => {
  it('gives the last 20 minutes to one of two advisors in two browsers, and tells the other kindly', async () => {
    const orgNumber = anOrgNumber()
    const [one, two] = [await anAdvisor('Ett'), await anAdvisor('Två')]
    const first = await aCase(anApplication({ orgNumber })).triaged().assignedTo(one).verified().and(worked(one, 280))
    const second = await aCase(anApplication({ orgNumber })).triaged().assignedTo(two).verified()
    const late = await oneTooLate(logTime(one, work(first.number, 20)), logTime(two, work(second.number, 20)))

    expect(late).toMatchObject({ code: 'cap-reached', field: 'duration', facts: { minutes: 20, minutesLeft: 0 } })
    expect(await balanceOf(first)).toBe(300)
    expect(await db().ledgerEntry.count({ where: { accountId: first.accountId, minutes: 20 } })).toBe(1)
  })

  it('is never passed by 200 tries, one on every connection at once', async () => {
    const made = await aCaseInProgress()
    const tries = Array.from({ length: 200 }, () => () => logTime(made.advisor, work(made.number, 7)))
    const late = await losersOfMany(tries)

    expect(await balanceOf(made)).toBe(294)
    expect(late).toHaveLength(200 - 42)
    expect(late.every(({ code, facts }) => code === 'cap-reached' && Number(facts.minutesLeft) < 7)).toBe(true)
    expect((await eventTypes(made.id)).filter((type) => type === 'time.logged')).toHaveLength(42)
  }, 60_000)

  it('tells the minutes that are left, and changes nothing', async () => {
    const { number, advisor } = await aCaseInProgress()
    await logTime(advisor, work(number, 250))
    const { facts } = await refused(() => logTime(advisor, work(number, 90)), 'cap-reached')
    expect(facts).toEqual({ minutes: 90, minutesLeft: 50 })
    await refused(() => logTime(advisor, work(number, 600)), 'cap-reached')
  })

  it('splits what passes it into time outside the support, in one go', async () => {
    const made = await aCaseInProgress()
    await logTime(made.advisor, work(made.number, 280))
    const split = work(made.number, 60, { beyondCap: minutes(40), note: 'Sista mötet' })
    expect(await logTime(made.advisor, split)).toMatchObject({ minutes: 20, outsideMinutes: 40, minutesLeft: 0 })

    expect(await db().outsideTime.findMany({ where: { caseId: made.id } })).toMatchObject([
      { minutes: 40, why: 'beyond-cap' },
    ])
    expect(await balanceOf(made)).toBe(300)
    expect((await eventTypes(made.id)).slice(-2).sort()).toEqual(['time.logged', 'time.recorded-outside'])
    const all = work(made.number, 30, { beyondCap: minutes(30) })
    expect(await logTime(made.advisor, all)).toMatchObject({
      minutes: 0,
      outsideMinutes: 30,
      entryId: null,
      minutesLeft: 0,
    })
  })

  it('is no way around itself: outside time waits until the hours are used, and is not more than was worked', async () => {
    const { number, advisor } = await aCaseInProgress()
    const early = work(number, 60, { beyondCap: minutes(40) })
    expect((await refused(() => logTime(advisor, early), 'cap-not-reached')).facts).toEqual({ minutesLeft: 280 })
    await refused(() => logTime(advisor, work(number, 60, { beyondCap: minutes(61) })), 'duration-format')
  })
})

describe('the same request', () => {
  it('is one save, counted or not: what was sent first is told as saved, what was changed as changed', async () => {
    const made = await aCaseInProgress()
    const counted = work(made.number, 30)
    const travel = { ...counted, activity: 'travel' as const }
    const saved = await logTime(made.advisor, counted)
    await refused(() => logTime(made.advisor, travel), 'request-reused')
    expect(await logTime(made.advisor, counted)).toEqual(saved)
    expect(await db().outsideTime.count({ where: { requestId: counted.requestId } })).toBe(0)
    expect(await balanceOf(made)).toBe(30)

    const away = { ...work(made.number, 20), activity: 'travel' as const }
    const recorded = await logTime(made.advisor, away)
    await refused(() => logTime(made.advisor, { ...away, activity: 'meeting' }), 'request-reused')
    expect(await logTime(made.advisor, away)).toEqual(recorded)
    expect(await balanceOf(made)).toBe(30)
  })

  it('is told as changed when its words were, and never as logged once it has been taken back', async () => {
    const { number, advisor } = await aCaseInProgress()
    for (const activity of ['meeting', 'travel'] as const) {
      const asked = work(number, 30, { activity, note: 'Gick igenom kraven' })
      const saved = await logTime(advisor, asked)
      await refused(() => logTime(advisor, { ...asked, note: 'Gick igenom anbudet' }), 'request-reused')
      expect(await logTime(advisor, asked)).toEqual(saved)
      await undoTime(advisor, { number, requestId: randomUUID(), undoes: asked.requestId })
      await refused(() => logTime(advisor, asked), 'already-reversed')
    }
  })

  it('logs once, ten times at once', async () => {
    const made = await aCaseInProgress()
    const once = work(made.number, 30)
    const answers = await Promise.all(Array.from({ length: 10 }, () => logTime(made.advisor, once)))

    expect(new Set(answers.map(({ entryId }) => entryId)).size).toBe(1)
    expect(await balanceOf(made)).toBe(30)
    expect((await eventTypes(made.id)).filter((type) => type === 'time.logged')).toHaveLength(1)
  })

  it('is answered with the stored entry at a full pot, never with "full"', async () => {
    const { number, advisor } = await aCaseInProgress()
    const last = work(number, 300)
    const first = await logTime(advisor, last)
    expect(await logTime(advisor, last)).toEqual({ ...first, minutesLeft: 0 })

    const split = work(number, 15, { beyondCap: minutes(15) })
    expect(await logTime(advisor, split)).toEqual(await logTime(advisor, split))
    const travel = work(number, 20, { activity: 'travel' })
    expect(await logTime(advisor, travel)).toEqual(await logTime(advisor, travel))
  })

  it('takes what passes the cap, all of it, of a contact who is not checked any more', async () => {
    const { advisor, number, lead, mandateId } = await aCaseInProgress()
    await logTime(advisor, work(number, 300))
    await revokeMandate(lead, number, mandateId)
    await refused(() => logTime(advisor, work(number, 20, { beyondCap: minutes(10) })), 'mandate-not-verified')
    expect(await logTime(advisor, work(number, 20, { beyondCap: minutes(20) }))).toMatchObject({
      outsideMinutes: 20,
      entryId: null,
    })
  })

  it('is answered as past the cap, though hours have come back since', async () => {
    const { advisor, number, lead } = await aCaseInProgress()
    const full = await logTime(advisor, work(number, 300))
    const past = work(number, 20, { beyondCap: minutes(20) })
    const first = await logTime(advisor, past)
    const back = {
      number,
      entryId: full.entryId ?? '',
      requestId: randomUUID(),
      reason: 'duplicate',
      note: '',
    } as const
    await reverseTimeEntry(lead, back)
    expect(await logTime(advisor, past)).toEqual({ ...first, minutesLeft: 300 })
  })

  it('is refused when it now says something else', async () => {
    const { number, advisor } = await aCaseInProgress()
    const told = work(number, 30)
    await logTime(advisor, told)
    await refused(() => logTime(advisor, { ...told, duration: minutes(45) }), 'request-reused')
    await refused(() => logTime(advisor, { ...told, activity: 'call' }), 'request-reused')
    await withTriggersOff('cases', `update cases set opened_at = now() - interval '2 days' where number = $1`, [number])
    await refused(() => logTime(advisor, { ...told, workedOn: addDays(today(), -1) }), 'request-reused')
  })

  it('is refused of whoever has taken the case over', async () => {
    const { number, lead, advisor } = await aCaseInProgress()
    const [told, next] = [work(number, 30), await anAdvisor()]
    await logTime(advisor, told)
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: next.personId })
    await refused(() => logTime(next, told), 'request-reused')
  })
})

describe('what may be logged', () => {
  it('waits, if it counts, for a verified mandate; what does not count need not', async () => {
    const advisor = await anAdvisor()
    const { number } = await aCase().triaged().assignedTo(advisor)
    await refused(() => logTime(advisor, work(number, 15)), 'mandate-not-verified')
    await expect(logTime(advisor, work(number, 15, { activity: 'travel' }))).resolves.toMatchObject({
      outsideMinutes: 15,
    })
  })

  it('lies within the round', async () => {
    const { number, advisor } = await aCaseInProgress()
    const early = work(number, 15, { workedOn: addDays(today(), -61) })
    expect(await refused(() => logTime(advisor, early), 'day-before-round')).toMatchObject({
      field: 'workedOn',
      facts: { day: addDays(today(), -60) },
    })
  })

  it("is only on one's own cases in progress", async () => {
    const [advisor, other] = [await anAdvisor(), await anAdvisor()]
    const { number } = await aCase().triaged().assignedTo(advisor).verified()
    await refused(() => logTime(other, work(number, 15)), 'case-not-found')
    const phoned = await aCase().triaged().assignedTo(advisor).and(withdrawn)
    await refused(() => logTime(advisor, work(phoned.number, 15)), 'case-takes-no-time')
  })

  it('may come until fourteen days after the close, and not later', async () => {
    const advisor = await anAdvisor()
    const { id, number } = await aCase().triaged().assignedTo(advisor).verified().and(closedBy(advisor))
    const closedDaysAgo = (days: number) =>
      withTriggersOff('cases', `update cases set status_since_at = now() - make_interval(days => $2) where id = $1`, [
        id,
        days,
      ])

    await closedDaysAgo(14)
    await expect(logTime(advisor, work(number, 15))).resolves.toMatchObject({ minutes: 15 })
    expect(await caseRow(number)).toMatchObject({ status: 'closed' })
    await closedDaysAgo(15)
    const { facts } = await refused(() => logTime(advisor, work(number, 15)), 'logging-closed')
    expect(facts).toEqual({ day: addDays(today(), -1) })
  })

  it('needs a reason on a day before the case was opened, and keeps none on other days', async () => {
    const { id, number, advisor } = await aCaseInProgress()
    const before = { workedOn: addDays(today(), -5) }
    const { facts } = await refused(() => logTime(advisor, work(number, 15, before)), 'early-reason-missing')
    expect(facts).toEqual({ day: today() })
    await refused(() => logTime(advisor, work(number, 15, { ...before, activity: 'travel' })), 'early-reason-missing')

    const met = { earlyReason: 'met-first' } as const
    await logTime(advisor, work(number, 15, { ...before, ...met }))
    expect(await lastEvent(id)).toMatchObject({ type: 'time.logged', facts: { earlyReason: 'met-first' } })
    await logTime(advisor, work(number, 15, { ...before, ...met, activity: 'travel' }))
    expect(await lastEvent(id)).toMatchObject({ type: 'time.recorded-outside', facts: { earlyReason: 'met-first' } })
    await logTime(advisor, work(number, 15, met))
    const entries = await listTimeEntries(advisor, id)
    expect(entries.map(({ earlyReason }) => earlyReason)).toEqual([null, 'met-first', 'met-first'])
    const past = { workedOn: addDays(today(), -61), ...met }
    await refused(() => logTime(advisor, work(number, 15, past)), 'day-before-round')
  })

  it('needs a reason on a day further back than the round lets pass, and keeps none on other days', async () => {
    const { id, number, advisor } = await aCaseInProgress()
    const met = { earlyReason: 'met-first' } as const
    const late = { ...met, workedOn: addDays(today(), -15) }
    const { facts } = await refused(() => logTime(advisor, work(number, 15, late)), 'late-reason-missing')
    expect(facts).toEqual({ day: addDays(today(), -14) })
    await refused(() => logTime(advisor, work(number, 15, { ...late, activity: 'travel' })), 'late-reason-missing')

    const forgot = { lateReason: 'forgotten' } as const
    const told = work(number, 15, { ...late, ...forgot })
    await logTime(advisor, told)
    expect(await lastEvent(id)).toMatchObject({ type: 'time.logged', facts: forgot })
    await expect(logTime(advisor, told)).resolves.toMatchObject({ minutes: 15 })
    await refused(() => logTime(advisor, { ...told, lateReason: 'away' }), 'request-reused')
    await logTime(advisor, work(number, 15, { ...late, ...forgot, activity: 'travel' }))
    expect(await lastEvent(id)).toMatchObject({ type: 'time.recorded-outside', facts: forgot })
    await logTime(advisor, work(number, 15, { ...met, ...forgot, workedOn: addDays(today(), -14) }))
    const entries = await listTimeEntries(advisor, id)
    expect(entries.map(({ lateReason }) => lateReason)).toEqual([null, 'forgotten', 'forgotten'])
  })

  it("may come late in a closed round, of a day in it, within the round's days for it", async () => {
    const { number, advisor, lead, roundId, accountId } = await aCaseInProgress()
    await closeRound(lead, roundId, { lastDay: addDays(today(), -14) })
    const earlier = { earlyReason: 'other' } as const
    const inRound = { workedOn: addDays(today(), -14), ...earlier }
    await refused(() => logTime(advisor, work(number, 15)), 'day-after-round')
    await logTime(advisor, work(number, 15, inRound))
    await logTime(advisor, work(number, 15, { ...inRound, activity: 'travel' }))
    expect(await balanceOf({ accountId })).toBe(15)
    await withTriggersOff('round', `update round set log_days_after_round = 13 where id = $1`, [roundId])
    await refused(() => logTime(advisor, work(number, 15, inRound)), 'round-closed')
  })

  it('is refused when a closed round takes no late time', async () => {
    const { number, advisor, lead, roundId } = await aCaseInProgress()
    await withTriggersOff('round', `update round set log_days_after_round = 0 where id = $1`, [roundId])
    await closeRound(lead, roundId, { lastDay: addDays(today(), -1) })
    await refused(() => logTime(advisor, work(number, 15)), 'round-closed')
    await refused(
      () => logTime(advisor, { ...work(number, 15), requestId: randomUUID(), activity: 'travel' }),
      'round-closed',
    )
  })
})

describe('logging from a meeting', () => {
  it('turns what was used into work, and gives the rest back', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number)
    const logged = await logTime(made.advisor, work(made.number, 45, { meetingId: meeting.id }))
    expect(logged).toMatchObject({ minutes: 45, outsideMinutes: 0, minutesLeft: 255 })
    expect(await balanceOf(made)).toBe(45)
    expect(await meetingRow(meeting.id)).toMatchObject({ status: 'held' })
    expect((await eventTypes(made.id)).slice(-4)).toEqual([
      'case.started', 'time.released', 'meeting.held', 'time.logged',
    ]) // prettier-ignore
    expect(await listTimeEntries(made.advisor, made.id)).toMatchObject([{ kind: 'work', minutes: 45 }])
  })

  it('splits what passes the cap as ever, with what was reserved free to use', async () => {
    const made = await aCaseInProgress()
    await logTime(made.advisor, work(made.number, 240))
    const meeting = await aMeeting(made.advisor, made.number)
    const asked = work(made.number, 90, { meetingId: meeting.id })
    const refusal = await refused(() => logTime(made.advisor, asked), 'cap-reached')
    expect(refusal.facts).toEqual({ minutes: 90, minutesLeft: 60 })
    const logged = await logTime(made.advisor, { ...asked, beyondCap: minutes(30) })
    expect(logged).toMatchObject({ minutes: 60, outsideMinutes: 30, minutesLeft: 0 })
    expect(await balanceOf(made)).toBe(300)
  })

  it('as something that does not count gives everything back', async () => {
    const made = await aCaseInProgress()
    const meeting = await aMeeting(made.advisor, made.number)
    const logged = await logTime(made.advisor, work(made.number, 45, { meetingId: meeting.id, activity: 'travel' }))
    expect(logged).toMatchObject({ minutes: 0, outsideMinutes: 45, minutesLeft: 300 })
    expect(await balanceOf(made)).toBe(0)
  })

  it('is done once, in its own case, and answered again when it is sent again', async () => {
    const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
    const meeting = await aMeeting(made.advisor, made.number)
    await refused(() => logTime(other.advisor, work(other.number, 30, { meetingId: meeting.id })), 'meeting-gone')
    const asked = work(made.number, 30, { meetingId: meeting.id })
    const [one, two] = await Promise.all([logTime(made.advisor, asked), logTime(made.advisor, asked)])
    expect(one).toEqual(two)
    await refused(() => logTime(made.advisor, { ...asked, requestId: randomUUID() }), 'meeting-moved-on')
    expect(await balanceOf(made)).toBe(30)
  })
})
