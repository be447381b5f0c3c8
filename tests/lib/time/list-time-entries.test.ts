import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { logJoint } from '@/lib/time/log-joint'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { work } from '@/tests/support/some-work'
import { anAdvisor, asContact } from '@/tests/support/people'

const SECRET = 'Bolaget vet inte vad ett ramavtal är'

describe('the time of a case', () => {
  it('is told to the company by day, kind and minutes of what counts, without a word of the staff’s', async () => {
    const { id, number, advisor, contactId } = await aCaseInProgress()
    await logTime(advisor, work(number, 30, { workedOn: addDays(today(), -3), earlyReason: 'met-first', note: SECRET }))
    await logTime(advisor, work(number, 270))
    await logTime(advisor, work(number, 15, { beyondCap: minutes(15), note: SECRET }))

    const forStaff = await listTimeEntries(advisor, id)
    expect(forStaff.map(({ minutes, place, note }) => [minutes, place, note])).toEqual([
      [15, 'outside', SECRET],
      [270, 'ledger', null],
      [30, 'ledger', SECRET],
    ])
    expect(forStaff.at(-1)?.earlyReason).toBe('met-first')

    const forCompany = await listTimeEntries(await asContact(contactId), id)
    expect(forCompany.map(({ minutes, place }) => [minutes, place])).toEqual([
      [270, 'ledger'],
      [30, 'ledger'],
    ])
    expect(forCompany.map(({ note, earlyReason }) => note ?? earlyReason)).toEqual([null, null])
  })

  it('is nothing to another company', async () => {
    const { id, number, advisor } = await aCaseInProgress()
    await logTime(advisor, work(number, 30))
    expect(await listTimeEntries(await aStranger(), id)).toEqual([])
  })

  it('tells the company neither why it was told so late nor who else took part', async () => {
    const { id, number, advisor, contactId } = await aCaseInProgress()
    const second = await anAdvisor('Berit Bredvid')
    const said = { earlyReason: 'met-first', lateReason: 'forgotten' } as const
    await logTime(advisor, work(number, 20, { workedOn: addDays(today(), -20), ...said }))
    await logJoint(advisor, {
      ...{ ...work(number, 40, { note: SECRET }), activity: 'meeting', secondId: second.personId, drawn: 40 },
    })
    const hidden = async (reader: Parameters<typeof listTimeEntries>[0]) =>
      (await listTimeEntries(reader, id)).map((entry) => [
        entry.earlyReason,
        entry.lateReason,
        entry.beside,
        entry.note,
      ])
    expect(await hidden(advisor)).toContainEqual(['met-first', 'forgotten', null, null])
    expect(await hidden(advisor)).toContainEqual([null, null, 'Berit Bredvid', SECRET])
    for (const told of await hidden(await asContact(contactId))) expect(told).toEqual([null, null, null, null])
  })

  it('is that case’s alone, for those who see it', async () => {
    const [one, other] = [await aCaseInProgress(), await aCaseInProgress()]
    for (const { advisor, number } of [one, other]) {
      await logTime(advisor, work(number, 30))
      await logTime(advisor, work(number, 10, { activity: 'travel' }))
    }
    const minutesOf = async (reader: Parameters<typeof listTimeEntries>[0]) =>
      (await listTimeEntries(reader, one.id)).map((entry) => entry.minutes)
    expect(await minutesOf(one.advisor)).toEqual([10, 30])
    expect(await minutesOf(one.lead)).toEqual([10, 30])
    expect(await minutesOf(other.advisor)).toEqual([])
    expect(await minutesOf(await asContact(other.contactId))).toEqual([])
  })

  it('is not what only waits for a meeting', async () => {
    const { id, number, advisor } = await aCaseInProgress()
    await aMeeting(advisor, number)
    expect(await listTimeEntries(advisor, id)).toEqual([])
  })
})
