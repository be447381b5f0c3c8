import type { Root } from 'hast'
import { levelHeadings } from '@/lib/markdown/headings'

function levels(...typed: number[]): string[] {
  const children = typed.map((level) => ({
    type: 'element' as const,
    tagName: `h${level}`,
    properties: {},
    children: [],
  }))
  const tree: Root = { type: 'root', children }
  levelHeadings(tree)
  return children.map(({ tagName }) => tagName)
}

it.each([
  [[1], ['h2']],
  [[6], ['h2']],
  [
    [1, 3, 2],
    ['h2', 'h3', 'h3'],
  ],
  [
    [2, 2, 1, 2],
    ['h2', 'h2', 'h2', 'h3'],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'],
  ],
])('headings typed at %j stand at %j', (typed, drawn) => {
  expect(levels(...typed)).toEqual(drawn)
})
