import { plainDefinition } from '@/lib/db/catalog/plain-definition'

describe('a definition in its plain form', () => {
  it.each([
    ['CHECK (((a > 1) AND (b > 2)) AND (c > 3))', 'CHECK ((a > 1) AND (b > 2) AND (c > 3))'],
    ['CHECK ((a) AND ((b) AND (c)))', 'CHECK ((a) AND (b) AND (c))'],
    ['SELECT  a\n  FROM t', 'SELECT a FROM t'],
  ])('of %j is that of %j', (one, other) => {
    expect(plainDefinition(one)).toBe(plainDefinition(other))
  })

  it.each([
    ['CHECK (((a) OR (b)) AND (c))', 'CHECK ((a) OR ((b) AND (c)))'],
    ['CHECK ((a) AND (b))', 'CHECK ((a) OR (b))'],
    ["CHECK (a = '( x')", "CHECK (a = '(x')"],
    ["CHECK (a = 'x) AND (y')", "CHECK (a = 'x' AND 'y')"],
  ])('of %j is not that of %j', (one, other) => {
    expect(plainDefinition(one)).not.toBe(plainDefinition(other))
  })
})
