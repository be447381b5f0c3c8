import { today } from '@/lib/calendar/days'
import { LONGEST_ENTRY_MINUTES } from '@/lib/calendar/minutes'
import { askMoveForm, logTimeForm, logTimeInput, moveEntryForm, OTHER_CASE } from '@/lib/time/inputs'
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

it('moves to the case that is chosen among those offered, or whose number is written', () => {
  const typed = { number: 'UA-2026-0001', requestId: crypto.randomUUID(), entryId: crypto.randomUUID(), note: '' }
  for (const form of [moveEntryForm, askMoveForm]) {
    const target = (of: object) => form.safeParse({ ...typed, ...of }).data?.target
    expect(target({ target: 'UA-2026-0002', other: 'UA-2026-0003' })).toBe('UA-2026-0002')
    expect(target({ target: OTHER_CASE, other: ' ua-2026-0003 ' })).toBe('UA-2026-0003')
    for (const none of [{ other: 'UA-2026-0003' }, { target: '', other: 'UA-2026-0003' }])
      expect(target(none)).toBe('UA-2026-0003')
    for (const nothing of [{}, { target: OTHER_CASE }, { target: OTHER_CASE, other: ' ' }])
      expect(target(nothing)).toBeUndefined()
    for (const nothing of ['text', null, undefined]) expect(form.safeParse(nothing).success).toBe(false)
    const said = form.parse({ ...typed, target: 'UA-2026-0002', earlyReason: '', lateReason: 'forgotten' })
    expect(said).toMatchObject({ earlyReason: null, lateReason: 'forgotten' })
  }
  expect(askMoveForm.parse({ ...typed, target: 'UA-2026-0002', note: ' Fel ärende ' }).note).toBe('Fel ärende')
})
