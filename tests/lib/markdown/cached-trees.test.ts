import { cachedTree } from '@/lib/markdown/cached-trees'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'

describe('trees that are kept', () => {
  it('are the same tree for the same text, and what parsing gives', () => {
    const tree = cachedTree('## Krav\n\nLäs **dem**.')
    expect(cachedTree('## Krav\n\nLäs **dem**.')).toBe(tree)
    expect(tree).toEqual(parseMarkdown('## Krav\n\nLäs **dem**.'))
    expect(cachedTree('## Krav\n\nLäs **dem** inte.')).not.toBe(tree)
  })

  it('make room, the least used first', () => {
    const first = cachedTree('Först')
    const second = cachedTree('Sedan')
    const long = 'Läs kraven. '.repeat(1_000)
    for (let n = 0; n < 15; n += 1) cachedTree(`${n} ${long}`)
    expect(cachedTree('Först')).toBe(first)
    for (let n = 15; n < 25; n += 1) cachedTree(`${n} ${long}`)
    expect(cachedTree('Först')).toBe(first)
    expect(cachedTree('Sedan')).not.toBe(second)
  })

  it('are not of the longest texts', () => {
    const long = 'Läs kraven. '.repeat(4_000)
    expect(cachedTree(long)).not.toBe(cachedTree(long))
  })
})
