/** @jest-environment node */
import { randomBytes } from 'node:crypto'

import fc from 'fast-check'

import { deriveKey } from '@/lib/crypto/keys'
import {
  keyCheckValue,
  lookupHash,
  openText,
  sealText,
  SealedTextError,
  type OrgNumberKey,
} from '@/lib/crypto/org-number-vault'

const key: OrgNumberKey = { id: 'k1', key: randomBytes(32) }
const other: OrgNumberKey = { id: 'k1', key: randomBytes(32) }

describe('sealing', () => {
  it('opens with the same key and context', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, aad) => {
        expect(openText(key, sealText(key, plain, aad), aad)).toBe(plain)
      }),
    )
  })

  it('never opens with another key or another context', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (plain, aad, more) => {
        const sealed = sealText(key, plain, aad)
        expect(() => openText(other, sealed, aad)).toThrow(SealedTextError)
        expect(() => openText(key, sealed, aad + more)).toThrow(SealedTextError)
      }),
    )
  })

  it('notices every changed byte', () => {
    const parts = sealText(key, '198507099805', 'company-1').split('.')
    expect(parts).toHaveLength(4)
    parts.slice(1).forEach((part, index) => {
      const bytes = Buffer.from(part, 'base64url')
      bytes.forEach((_, at) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ 1
        const forged = parts.map((p, i) => (i === index + 1 ? changed.toString('base64url') : p)).join('.')
        expect(() => openText(key, forged, 'company-1')).toThrow(SealedTextError)
      })
    })
  })

  it.each(['', 'v1', 'v1...', 'v2.AAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA', 'v1.AAAA.AAAA.AAAA', '556016-0680'])(
    'does not open %j',
    (text) => expect(() => openText(key, text, '')).toThrow(SealedTextError),
  )

  it('never gives the same text twice, and never the number', () => {
    const sealed = Array.from({ length: 50 }, () => sealText(key, '198507099805', 'company-1'))
    expect(new Set(sealed).size).toBe(50)
    expect(sealed.join()).not.toContain('198507099805')
  })

  it('keeps the number out of its error', () => {
    try {
      openText(other, sealText(key, '198507099805', 'a'), 'a')
      throw new Error('opened')
    } catch (error) {
      expect(String(error)).toBe('SealedTextError: The sealed text cannot be opened with this key and context')
    }
  })
})

describe('hashes', () => {
  it('finds the same digits under the same key only', () => {
    expect(lookupHash(key, '5560160680')).toMatch(/^[0-9a-f]{64}$/)
    expect(lookupHash(key, '5560160680')).toBe(lookupHash({ ...key, id: 'renamed' }, '5560160680'))
    expect(lookupHash(key, '5560160680')).not.toBe(lookupHash(other, '5560160680'))
    expect(lookupHash(key, '198507099805')).not.toBe(lookupHash(key, '188507099805'))
  })

  it('gives fixed values for a fixed key (computed apart, with RFC 5869 and RFC 2104)', () => {
    const fixed: OrgNumberKey = { id: 'fixed', key: Buffer.alloc(32, 7) }
    expect(lookupHash(fixed, '5560160680')).toBe('34f0750f55f08bd68e314718de8dbcfccb5cca08c1d85b7e09775fdf6df0455c')
    expect(keyCheckValue(fixed)).toBe('0cd5837cdbb9e273aae5ac85b56fdfd6b03f89dce0ba83186ed12fe9661f731e')
  })

  it('proves which key it is', () => {
    expect(keyCheckValue(key)).toBe(keyCheckValue({ ...key }))
    expect(keyCheckValue(key)).not.toBe(keyCheckValue(other))
  })

  it('derives a key of its own for each purpose', () => {
    const keys = (['encryption', 'lookup', 'check'] as const).map((purpose) => deriveKey(key, purpose).toString('hex'))
    expect(new Set([...keys, key.key.toString('hex')]).size).toBe(4)
    expect(() => deriveKey({ id: 'short', key: randomBytes(16) }, 'lookup')).toThrow(RangeError)
  })
})
