import { randomUUID } from 'node:crypto'
import { openToken, signToken } from '@/lib/crypto/signed-tokens'

const id = '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b'

it('opens what it signed, and nothing else', () => {
  for (const one of [id, ...Array.from({ length: 50 }, () => randomUUID())]) {
    expect(openToken('seat', signToken('seat', one))).toBe(one)
  }
  expect(signToken('seat', id)).toMatch(/^[\w-]{49}$/)
})

it('has a key of its own for each purpose', () => {
  expect(openToken('certificate', signToken('seat', id))).toBeNull()
})

it('opens no token with a single sign changed', () => {
  const token = signToken('seat', id)
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === 'A' ? 'B' : 'A'
    expect(openToken('seat', token.slice(0, at) + other + token.slice(at + 1))).toBeNull()
  }
})

it.each(['', 'x', id, `${id}.x`, 'A'.repeat(49), 'A'.repeat(50), '😀'.repeat(49)])('opens not %j', (token) => {
  expect(openToken('seat', token)).toBeNull()
})

it('signs ids only', () => {
  expect(() => signToken('seat', 'anything')).toThrow(RangeError)
})
