import { openToken, signToken } from '@/lib/crypto/signed-tokens'

const id = 'b1d0a6de-0000-4000-8000-000000000001'

describe('a signed token', () => {
  it('opens to what was signed, for its own purpose only', () => {
    const token = signToken('leave', id)
    expect(openToken('leave', token)).toBe(id)
    expect(openToken('confirm', token)).toBeNull()
  })

  it('does not open when anything in it is changed', () => {
    const token = signToken('leave', id)
    const changed = [
      token.replace('b1', 'b2'),
      token.slice(0, -1),
      `${token}x`,
      `${token}\n`,
      '',
      '.',
      token.replace('.', ':'),
    ]
    for (const one of changed) expect(openToken('leave', one)).toBeNull()
  })
})
