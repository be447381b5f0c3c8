import { doneIn, saying } from '@/lib/action/done'

const NOW = Date.parse('2026-12-01T08:00:00Z')
const queryOf = (path: string) => new URL(path, 'http://localhost').search

it('stands in the address of the page that is led to, beside what that asks for', () => {
  const path = saying('/arenden/UA-2026-0001?logged=1#meeting', 'meeting-booked', NOW)
  expect(path).toMatch(/^\/arenden\/UA-2026-0001\?logged=1&klart=meeting-booked\.\w+#meeting$/)
  expect(doneIn(queryOf(path), NOW + 59_999)).toBe('meeting-booked')
})

it('is not said later, nor of what nobody can have done', () => {
  const query = queryOf(saying('/arenden', 'saved', NOW))
  expect(doneIn(query, NOW + 60_000)).toBeNull()
  expect(doneIn(query, NOW - 1)).toBeNull()
  expect(doneIn(`?klart=anything.${NOW.toString(36)}`, NOW)).toBeNull()
  expect(doneIn('?klart=saved', NOW)).toBeNull()
  expect(doneIn('', NOW)).toBeNull()
})
