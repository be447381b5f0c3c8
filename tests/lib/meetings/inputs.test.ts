import { bookMeetingInput, LONGEST_MEETING_MINUTES } from '@/lib/meetings/inputs'
import { addDays, today } from '@/lib/calendar/days'

const said = (of: Record<string, string>) => {
  const typed = {
    number: 'UA-2026-0001',
    requestId: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11',
    kind: 'meeting',
    clock: '10:00',
    place: 'Exempelhuset',
  }
  const { error } = bookMeetingInput.safeParse({
    ...typed,
    day: addDays(today(), 7),
    length: '60',
    reserved: '',
    ...of,
  })
  return (error?.issues ?? []).map(({ path, message }) => `${path.join()}: ${message}`)
}

it.each([
  ['5', true],
  ['4', false],
  [String(LONGEST_MEETING_MINUTES), true],
  [String(LONGEST_MEETING_MINUTES + 1), false],
])('a meeting of %s minutes is one: %s', (length, is) => {
  expect(said({ length })).toEqual(is ? [] : ['length: meeting-length'])
})

it.each([
  ['', true],
  ['0', true],
  [String(LONGEST_MEETING_MINUTES), true],
  [String(LONGEST_MEETING_MINUTES + 1), false],
])('"%s" minutes can be reserved: %s', (reserved, can) => {
  expect(said({ reserved })).toEqual(can ? [] : ['reserved: meeting-length'])
})
