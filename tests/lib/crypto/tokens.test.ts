/** @jest-environment node */
import fc from 'fast-check'

import { hashCode, hashToken, newSixDigitCode, newToken, sameSecret } from '@/lib/crypto/tokens'

it('makes long tokens that never repeat', () => {
  const tokens = Array.from({ length: 200 }, newToken)
  expect(new Set(tokens).size).toBe(200)
  tokens.forEach((token) => expect(token).toMatch(/^[\w-]{43}$/))
})

it('hashes tokens with SHA-256', () =>
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'))

it('makes codes of six digits', () =>
  Array.from({ length: 200 }, newSixDigitCode).forEach((code) => expect(code).toMatch(/^\d{6}$/)))

it('ties a code to its secret and its row', () => {
  expect(hashCode('s', '123456', 'row-1')).toMatch(/^[0-9a-f]{64}$/)
  expect(hashCode('s', '123456', 'row-1')).not.toBe(hashCode('s', '123456', 'row-2'))
  expect(hashCode('s', '123456', 'row-1')).not.toBe(hashCode('t', '123456', 'row-1'))
  expect(hashCode('s', '23456', '1')).not.toBe(hashCode('s', '3456', '12'))
})

it('compares whole texts', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameSecret(a, b) === (a === b)))
  expect(sameSecret('abc', 'abc')).toBe(true)
})
