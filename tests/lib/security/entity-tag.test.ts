import { holdsAlready } from '@/lib/security/entity-tag'

const asking = (held?: string) =>
  new Request('https://upphandling.example/', held === undefined ? {} : { headers: { 'if-none-match': held } })

describe('what the asker already holds', () => {
  it.each([
    ['"abc"', true],
    ['W/"abc"', true],
    ['"x", W/"abc"', true],
    ['"x","abc" , "y"', true],
    ['"x,y", "abc"', true],
    ['*', true],
    [' * ', true],
    ['"x"', false],
    ['abc', false],
    ['"ab', false],
    ['w/"abc"', false],
    ['"x" "abc"', false],
    ['', false],
    [undefined, false],
  ])('is told from %s', (held, holds) => {
    expect(holdsAlready(asking(held), '"abc"')).toBe(holds)
    expect(holdsAlready(asking(held), 'W/"abc"')).toBe(holds)
  })

  it('reads a long header in a blink', () => {
    expect(holdsAlready(asking(`${'"x", '.repeat(3000)}x`), '"abc"')).toBe(false)
  })
})
