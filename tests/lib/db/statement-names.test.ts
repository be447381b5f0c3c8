import { nameStatements } from '@/lib/db/statement-names'

describe('the names of statements', () => {
  it('begin with the second time, and stay', () => {
    const nameOf = nameStatements()
    expect(nameOf({ sql: 'SELECT 1' })).toBe('')
    const name = nameOf({ sql: 'SELECT 1' })
    expect(name).toMatch(/^ua_[0-9a-f]{32}$/)
    expect(nameOf({ sql: 'SELECT 1' })).toBe(name)
    expect(nameOf({ sql: 'SELECT 2' })).toBe('')
    expect(nameOf({ sql: 'SELECT 2' })).not.toBe(name)
  })

  it('are none for a search by a pattern, which is planned for what is sought', () => {
    const nameOf = nameStatements()
    for (const sql of ['SELECT 1 WHERE text LIKE $1', 'SELECT 1 WHERE text LIKE ANY($1)']) {
      expect([nameOf({ sql }), nameOf({ sql })]).toEqual(['', ''])
    }
    const fixed = { sql: `SELECT 1 WHERE text LIKE 'v0.%'` }
    expect([nameOf(fixed), nameOf(fixed)]).toEqual(['', expect.stringMatching(/^ua_/)])
  })

  it('come to an end', () => {
    const nameOf = nameStatements()
    for (let n = 0; n < 400; n += 1) nameOf({ sql: `SELECT ${n}` })
    expect(nameOf({ sql: 'SELECT 399' })).not.toBe('')
    nameOf({ sql: 'SELECT 1000' })
    expect(nameOf({ sql: 'SELECT 1000' })).toBe('')
  })
})
