import { whenWords } from '@/lib/trainings/when-words'

const held = { startsAt: new Date('2026-12-03T08:00:00Z'), endsAt: new Date('2026-12-03T10:00:00Z') }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

it('says day and clock times as each language does', () => {
  expect(plain(whenWords(held, 'sv'))).toBe('torsdag 3 december 2026 kl. 09.00–11.00')
  expect(plain(whenWords(held, 'en'))).toBe('Thursday 3 December 2026, 09:00–11:00')
})
