import { readSek } from '@/lib/outcomes/read-sek'

it.each([
  ['1 200 000 kr', 1_200_000],
  ['1', 1],
  ['90000 SEK', 90_000],
  ['100 000 000 000', 100_000_000_000],
])('%s is so many kronor', (line, value) => {
  expect(readSek(line)).toEqual({ value })
})

it.each(['0', '100 000 000 001', '1.200', '1,5', '-5', '1e3', '0x10', 'kr', 'tusen'])('%s is no value', (line) => {
  expect(readSek(line)).toEqual({ fault: 'value-format' })
})
