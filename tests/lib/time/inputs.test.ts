import { today } from '@/lib/calendar/days'
import { LONGEST_ENTRY_MINUTES } from '@/lib/calendar/minutes'
import { logTimeInput } from '@/lib/time/inputs'
import { reopenWeekInput, signOffMonthInput } from '@/lib/time/own-time-inputs'

const logged = (beyondCap: string) =>
  logTimeInput.safeParse({
    ...{ number: 'UA-2026-0001', requestId: crypto.randomUUID(), duration: '1:00', activity: 'meeting' },
    ...{ workedOn: today(), note: '', beyondCap },
  })

it('takes as many minutes past the cap as an entry may have, and never less than none', () => {
  for (const count of [0, LONGEST_ENTRY_MINUTES]) expect(logged(String(count)).data?.beyondCap).toBe(count)
  for (const count of [-1, LONGEST_ENTRY_MINUTES + 1, 1.5]) expect(logged(String(count)).success).toBe(false)
})

it('knows a week by its name in an address, as its Monday', () => {
  expect(reopenWeekInput.parse({ week: '2026-v49' })).toEqual({ week: '2026-11-30' })
  for (const week of ['2026-v60', '', 'förra']) expect(reopenWeekInput.safeParse({ week }).success).toBe(false)
})

it('knows a month that is signed off', () => {
  const typed = { advisorId: crypto.randomUUID(), entries: '3' }
  expect(signOffMonthInput.parse({ ...typed, month: '2026-11' })).toMatchObject({ month: '2026-11', entries: 3 })
  for (const month of ['2026-13', '2026', ''])
    expect(signOffMonthInput.safeParse({ ...typed, month }).success).toBe(false)
  expect(signOffMonthInput.safeParse({ ...typed, month: '2026-11', entries: '-1' }).success).toBe(false)
})
