import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import { asContact } from '@/tests/support/people'

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
})
