import { today } from '@/lib/calendar/days'
import { LONGEST_ENTRY_MINUTES } from '@/lib/calendar/minutes'
import { logTimeForm, logTimeInput } from '@/lib/time/inputs'
import { closeMonthInput } from '@/lib/time/month-inputs'
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

it('is as long as was typed, unless a button says how long, or that it was a call', () => {
  const typed = {
    number: 'UA-2026-0001',
    requestId: crypto.randomUUID(),
    activity: 'meeting',
    workedOn: today(),
    note: '',
  }
  const read = (more: Record<string, string>) => {
    const { duration, beyondCap, activity } = logTimeForm.parse({ ...typed, duration: '1:00', ...more })
    return [duration, beyondCap, activity]
  }
  expect(read({})).toEqual([60, 0, 'meeting'])
  expect(read({ quick: '', call: '', split: '' })).toEqual([60, 0, 'meeting'])
  expect(read({ quick: '30' })).toEqual([30, 0, 'meeting'])
  expect(read({ call: '15' })).toEqual([15, 0, 'call'])
  expect(read({ split: '60:20' })).toEqual([60, 20, 'meeting'])
  for (const nothing of ['text', null, undefined]) expect(logTimeForm.safeParse(nothing).success).toBe(false)
})

it('closes a month that has been looked at', () => {
  const said = (form: object) => closeMonthInput.safeParse(form).error?.issues.map(({ message }) => message) ?? []
  expect(said({ month: '2026-11', seen: 'on' })).toEqual([])
  expect(said({ month: '2026-11' })).toEqual(['month-not-seen'])
  expect(said({ month: '2026-13', seen: 'on' })).toEqual(['month-not-over'])
})
