import { readSeconds } from '@/bin/attack/read-seconds'
import { StartRefusal } from '@/bin/start/start-refusal'

it('is a minute unless it is said', () => {
  expect(readSeconds(undefined)).toBe(60)
  expect(readSeconds('')).toBe(60)
  expect(readSeconds('7200')).toBe(7200)
})

it.each(['0', '-1', '1.5', 'long', '100000'])('refuses %s by name', (text) => {
  expect(() => readSeconds(text)).toThrow(StartRefusal)
  expect(() => readSeconds(text)).toThrow(`ATTACK_SECONDS is "${text}"`)
})
