import { doneIn, saying } from '@/lib/action/done'

const NOW = Date.parse('2026-12-01T08:00:00Z')
const queryOf = (path: string) => new URL(path, 'http://localhost').search

it('stands in the address of the page that is led to, beside what that asks for', () => {
  const path = saying('/arenden/UA-2026-0001?logged=1#meeting', 'meeting-booked', NOW)
  expect(path).toMatch(/^\/arenden\/UA-2026-0001\?logged=1&klart=meeting-booked\.\w+\.[\w-]{27}#meeting$/)
  expect(doneIn(queryOf(path), NOW + 59_999)).toBe('meeting-booked')
})

it('is not said later, nor of what nobody can have done', () => {
  const query = queryOf(saying('/arenden', 'saved', NOW))
  expect(doneIn(query, NOW + 60_000)).toBeNull()
  expect(doneIn(query, NOW - 1)).toBeNull()
  expect(doneIn(queryOf(saying('/arenden', 'anything' as 'saved', NOW)), NOW)).toBeNull()
  expect(doneIn('', NOW)).toBeNull()
})

it('is not said by an address that somebody else has written', () => {
  const at = NOW.toString(36)
  const signed = new URLSearchParams(queryOf(saying('/arenden', 'saved', NOW))).get('klart') ?? ''
  for (const forged of [
    'saved',
    `saved.${at}`,
    `saved.${at}.`,
    `.${signed}`,
    signed.replace('saved', 'round-closed'),
    `${signed}x`,
    signed.slice(0, -1),
  ])
    expect(doneIn(`?${new URLSearchParams({ klart: forged })}`, NOW)).toBeNull()
  expect(doneIn(`?klart=${signed}`, NOW)).toBe('saved')
})
