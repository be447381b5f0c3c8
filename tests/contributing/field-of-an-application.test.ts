import { filesBelow, importsOf, resolveImport, textOf } from '@/tests/support/sources'
import { Copy } from './support/copy'
import { COLUMN_ALONE, EXAMPLE_ANSWER, HOSTILE, MIGRATION, type HandFile } from './support/example-answer'
import { Types } from './support/types'

/*
 * CONTRIBUTING's chapter is followed in a copy: with all of its files by hand the types and the tests it names are green,
 * and without one of them what its row says fails.
 */
jest.setTimeout(600_000)

const GENERATED = ['lib/db/generated/models/SupportCase.ts', 'lib/db/generated/internal/class.ts', 'lib/db/generated/internal/prismaNamespace.ts'] // prettier-ignore
const chapter = /## A field of an application\n(.*?)\n## /s.exec(textOf('CONTRIBUTING.md'))?.[1] ?? ''
const rows = chapter
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [, paths = '', , fails = ''] = line.split('|')
    return { paths: codesIn(paths), tests: codesIn(fails), types: fails.includes('the types') }
  })
const named = [...new Set(rows.flatMap(({ tests }) => tests))]
const rowOf = (path: string) => rows.find(({ paths }) => paths.some((one) => path.startsWith(one)))

let copy: Copy
const before = new Map<string, string>()
const put = ({ path, edit }: HandFile) => copy.write(path, edit(before.get(path) ?? ''))

beforeAll(() => {
  copy = new Copy()
  for (const { path } of EXAMPLE_ANSWER) before.set(path, copy.read(path))
  EXAMPLE_ANSWER.forEach(put)
  copy.generate()
})

afterAll(() => copy.remove())

it('the table names the files by hand, and no other', () => {
  expect(EXAMPLE_ANSWER.map(({ path }) => rowOf(path)).filter((row) => row === undefined)).toEqual([])
  expect(rows.flatMap(({ paths }) => paths)).toHaveLength(EXAMPLE_ANSWER.length)
  expect(named.length).toBeGreaterThan(3)
})

it('without a file the tests that its row names fail', async () => {
  // At once, for none of these tests reads another's file.
  const tested = EXAMPLE_ANSWER.filter(({ path }) => (rowOf(path)?.tests.length ?? 0) > 0)
  const forgotten = tested.filter(({ path }) => !path.startsWith(HOSTILE))
  const tests = forgotten.map(({ path }) => rowOf(path)?.tests[0] ?? '')
  for (const { path } of forgotten) copy.write(path, before.get(path) ?? '')
  await copy.startCluster()
  expect(await copy.failing(tests)).toEqual(tests)
  forgotten.forEach(put)
})

it('with all of them the tests that the table names are green', async () => {
  await copy.startCluster()
  expect(await copy.failing(named)).toEqual([])
})

it.each(EXAMPLE_ANSWER.filter(({ path }) => path.startsWith(HOSTILE)))(
  'without $path the guard of the column stands alone',
  async (hand) => {
    copy.write(hand.path, before.get(hand.path) ?? '')
    expect(await copy.failing(rowOf(hand.path)?.tests ?? [])).toEqual(rowOf(hand.path)?.tests)
    put(hand)
  },
)

it('without the rule or the grant of the column the other tests of the migration fail', async () => {
  const [, ...tests] = rowOf(MIGRATION)?.tests ?? []
  copy.write(MIGRATION, COLUMN_ALONE)
  await copy.startCluster()
  expect(tests).toHaveLength(2)
  expect(await copy.failing(tests)).toEqual(tests)
})

describe('the types', () => {
  const hands = EXAMPLE_ANSWER.map(({ path }) => path)
  const known = ['app', 'components', 'lib', 'prisma', 'tests'].flatMap((folder) => filesBelow(folder))
  const importers = known.filter((path) => importsOf(path).some(({ from }) => hands.includes(leadsTo(path, from))))
  // Themselves first: there a fault is met soonest.
  const near = [...new Set([...known.filter((path) => hands.includes(path)), ...importers])]
  let types: Types

  beforeAll(() => {
    types = new Types(copy.folder, near)
    for (const { path, edit } of EXAMPLE_ANSWER) types.hold(path, edit(before.get(path) ?? ''))
  })

  it('are right with all of the files, in those and in what imports one of them', () => {
    expect(types.faults()).toEqual([])
  })

  const byType = EXAMPLE_ANSWER.filter(({ path }) => rowOf(path)?.types)
  it.each(byType)('are wrong without $path', ({ path, edit }) => {
    const others = path.endsWith('.prisma') ? GENERATED : []
    types.hold(path, before.get(path) ?? '')
    for (const other of others) types.hold(other, textOf(other))
    expect(types.hasFault()).toBe(true)
    types.hold(path, edit(before.get(path) ?? ''))
    for (const other of others) types.hold(other, copy.read(other))
  })
})

function codesIn(cell: string): string[] {
  return [...cell.matchAll(/`([\w./-]+\/[\w./-]*)`/g)].map(([, path = '']) => path)
}

function leadsTo(importer: string, name: string): string {
  return name.endsWith('.json') ? name.replace(/^@\//, '') : (resolveImport(importer, name) ?? '')
}
