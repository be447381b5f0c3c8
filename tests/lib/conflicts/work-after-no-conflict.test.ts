import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { startOfWeek } from '@/lib/calendar/weeks'
import { askForMore } from '@/lib/cases/ask-for-more'
import { giveBackCase } from '@/lib/cases/give-back-case'
import { sendMessage } from '@/lib/cases/send-message'
import { writeNote } from '@/lib/cases/write-note'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { changeRound } from '@/lib/meetings/change-round'
import { db } from '@/lib/db/client'
import { findMissedWork } from '@/lib/time/find-missed-work'
import { logGroup } from '@/lib/time/log-group'
import { logJoint } from '@/lib/time/log-joint'
import { logTime } from '@/lib/time/log-time'
import { logTimes } from '@/lib/time/log-times'
import { markMissed } from '@/lib/time/mark-missed'
import { moveEntry } from '@/lib/time/move-entry'
import { saveWeek } from '@/lib/time/save-week'
import { cellName } from '@/lib/time/week-cells'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { aMeeting, seen } from '@/tests/support/a-meeting'
import { anOpenRound, roundInput } from '@/tests/support/an-application'
import { asSeen, balanceOf } from '@/tests/support/case-rows'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { work } from '@/tests/support/some-work'
import { eventTypes } from '@/tests/support/told'

type Given = TestCase & { advisor: Advisor; second: Advisor; confirmed: TestCase }

/** A case that its advisor has not opened yet, and one of theirs that they have. */
async function given(): Promise<Given> {
  const [advisor, second] = [await anAdvisor(), await anAdvisor()]
  const confirmed = await aCase().triaged().assignedTo(advisor).verified()
  return { ...(await aCase().triaged().givenTo(advisor).verified()), advisor, second, confirmed }
}

const words = (number: string) => ({ number, requestId: randomUUID(), text: 'Vi hörs på torsdag.' })
const ofMeeting = {
  ...({ activity: 'meeting', workedOn: today(), earlyReason: null, lateReason: null, note: '' } as const),
  duration: minutes(60),
}
const week = (number: string) => ({
  ...{ monday: startOfWeek(today()), requestId: randomUUID(), done: null },
  cells: [
    {
      ...({ number, activity: 'meeting', day: today(), minutes: minutes(30), seen: null } as const),
      field: cellName({ number, activity: 'meeting', day: today() }),
      ...{ beyondCap: minutes(0), earlyReason: null, lateReason: null },
    },
  ],
})
const group = (number: string, other: string) => ({ ...ofMeeting, number, others: [other], requestId: randomUUID() })

const joint = ({ advisor, number, second: { personId: secondId } }: Given) =>
  logJoint(advisor, { ...ofMeeting, number, secondId, drawn: 60, requestId: randomUUID() })

async function move(staff: Parameters<typeof moveEntry>[0], { advisor, number, confirmed }: Given) {
  const { entryId } = await logTime(advisor, work(confirmed.number, 10))
  const said = { requestId: randomUUID(), earlyReason: null, lateReason: null }
  return () => moveEntry(staff, { ...said, number: confirmed.number, entryId: entryId ?? '', target: number })
}

describe('an advisor who has not said that nothing keeps them from a case', () => {
  it.each<[string, (of: Given) => Promise<unknown>]>([
    ['logs no time', ({ advisor, number }) => logTime(advisor, work(number, 30))],
    ['logs no time outside', ({ advisor, number }) => logTime(advisor, work(number, 30, { activity: 'travel' }))],
    ['saves no week with it', ({ advisor, number }) => saveWeek(advisor, week(number))],
    ['writes no meeting with several companies', ({ advisor, number, confirmed }) => logGroup(advisor, group(number, confirmed.number))],
    ['nor from another of theirs', ({ advisor, number, confirmed }) => logGroup(advisor, group(confirmed.number, number))],
    ['writes no meeting with another advisor', joint],
    ['writes to no company', ({ advisor, number }) => sendMessage(advisor, words(number))],
    ['asks for no more', async ({ advisor, number }) => askForMore(advisor, { ...words(number), ...(await asSeen(number)) })],
    ['takes no note', ({ advisor, number }) => writeNote(advisor, words(number))],
  ])('%s, until they have', async (_, act) => {
    const made = await given()
    const refusal = await refused(() => act(made), 'impartiality-missing')
    expect(refusal.facts).toEqual({ number: made.number })
    await confirmImpartiality(made.advisor, made)
    await act(made)
  }) // prettier-ignore

  it('moves no entry there; a lead does', async () => {
    const made = await given()
    await refused(await move(made.advisor, made), 'impartiality-missing')
    await (
      await move(made.lead, made)
    )()
    expect(await balanceOf(made)).toBe(10)
    await confirmImpartiality(made.advisor, made)
    await (
      await move(made.advisor, made)
    )()
    expect(await balanceOf(made)).toBe(20)
  })

  it('says that a meeting was missed where that draws nothing', async () => {
    const made = await given()
    const meeting = await aMeeting(made.advisor, made.number)
    expect(await markMissed(made.advisor, seen(made.number, meeting), meeting.startsAt)).toMatchObject({ minutes: 0 })
  })

  it('is told what a meeting would draw that the company did not come to, and draws it then', async () => {
    const { id } = await anOpenRound()
    await changeRound(await aLead(), id, { ...roundInput(), missedDraws: 'minutes', missedMinutes: 25 })
    const made = await given()
    const meeting = await aMeeting(made.advisor, made.number)
    expect(await findMissedWork(made.advisor, made.number, meeting)).toBe(25)
    const asked = seen(made.number, meeting)
    await refused(() => markMissed(made.advisor, asked, meeting.startsAt), 'impartiality-missing')
    await confirmImpartiality(made.advisor, made)
    expect(await markMissed(made.advisor, asked, meeting.startsAt)).toMatchObject({ minutes: 25 })
  })

  it('has a file of times logged without it', async () => {
    const { advisor, number, confirmed } = await given()
    const rows = [work(confirmed.number, 10), work(number, 10)]
    expect(await logTimes(advisor, rows)).toEqual(['logged', 'refused'])
    await confirmImpartiality(advisor, { number })
    expect(await logTimes(advisor, rows)).toEqual(['there', 'logged'])
  })

  it('gives the case back, with what the next one needs to know', async () => {
    const { advisor, id, number } = await given()
    const text = 'Jag hinner inte före anbudsdagen.'
    await giveBackCase(advisor, { ...(await asSeen(number)), reason: 'no-time', text, requestId: randomUUID() })
    expect(await db().caseNote.count({ where: { caseId: id, text } })).toBe(1)
    expect((await eventTypes(id)).slice(-2)).toEqual(['note.written', 'advisor.gave-back'])
  })
})

it('nobody else is asked: the lead and the company write in the case', async () => {
  const made = await given()
  await sendMessage(made.lead, words(made.number))
  await writeNote(made.lead, words(made.number))
  await sendMessage(await asContact(made.contactId), words(made.number))
})
