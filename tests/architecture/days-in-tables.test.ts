import ts from 'typescript'
import { filesBelow, parse } from '@/tests/support/sources'

/** Tables of one week or one month, whose rows or columns are its days. */
const NAMED_BY_DAYS = /^components\/(week\/|time\/month-tables\.tsx$)/

const files = filesBelow('components').filter((path) => !NAMED_BY_DAYS.test(path))

describe('a day in the cell of a table', () => {
  it('is written 2026-11-29, which lines up and sorts as it reads', () => {
    const said = files.map((path) => ({ path, days: daysIn(parse(path)) }))
    expect(said.flatMap(({ days }) => days).length).toBeGreaterThan(5)
    expect(
      said.flatMap(({ path, days }) => days.filter((day) => !isShort(day)).map((day) => `${path}: ${day}`)),
    ).toEqual([])
  })

  it('is told from a day elsewhere', () => {
    const read = (text: string) =>
      daysIn(ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
    expect(read(`const a = { cell: () => <b>{formatDay(day, locale)}</b> }`)).toEqual(['formatDay(day, locale)'])
    expect(read(`const a = { header: formatDay(day, locale) }`)).toEqual([])
    expect(isShort(`formatInstant(at, locale, 'short')`)).toBe(true)
    expect(isShort(`formatInstant(at, locale, 'brief')`)).toBe(false)
  })
})

const isShort = (call: string) => /, 'short'\)$/.test(call)

/** The calls that write a day inside a property called `cell`. */
function daysIn(source: ts.SourceFile): string[] {
  const found: string[] = []
  const visit = (node: ts.Node, inCell: boolean) => {
    if (inCell && ts.isCallExpression(node) && /^format(Day|Instant)$/.test(node.expression.getText(source))) {
      found.push(node.getText(source))
    }
    const isCell = ts.isPropertyAssignment(node) && node.name.getText(source) === 'cell'
    ts.forEachChild(node, (child) => visit(child, inCell || isCell))
  }
  visit(source, false)
  return found
}
