import { treeOf } from '@/lib/markdown/kept-trees'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'

describe('trees that are kept', () => {
  it('are the same tree for the same text, and what parsing gives', () => {
    const tree = treeOf('## Krav\n\nLäs **dem**.')
    expect(treeOf('## Krav\n\nLäs **dem**.')).toBe(tree)
    expect(tree).toEqual(parseMarkdown('## Krav\n\nLäs **dem**.'))
    expect(treeOf('## Krav\n\nLäs **dem** inte.')).not.toBe(tree)
  })

  it('make room, the least used first', () => {
    const first = treeOf('Först')
    const second = treeOf('Sedan')
    for (let n = 0; n < 150; n += 1) treeOf(`Text ${n}`)
    expect(treeOf('Först')).toBe(first)
    for (let n = 150; n < 220; n += 1) treeOf(`Text ${n}`)
    expect(treeOf('Först')).toBe(first)
    expect(treeOf('Sedan')).not.toBe(second)
  })

  it('are not of the longest texts', () => {
    const long = 'Läs kraven. '.repeat(4_000)
    expect(treeOf(long)).not.toBe(treeOf(long))
  })
})
