import ts from 'typescript'
import { filesBelow, parse } from '@/tests/support/sources'

/** Where typed text is cleaned, and what nobody types: settings, the host's file, files of the embedded server. */
const PASSED_OVER = /^lib\/(refusals\/fields\.ts|config\/|db\/)/
/** From beginning to end, and no sign in it that needs cleaning: letters, digits and dashes of ASCII. */
const PLAIN_CODE = /^\/\^[[\]A-Za-z0-9{},\\d?+()|-]+\$\/$/

const schemas = ['lib', 'app', 'components']
  .flatMap((folder) => filesBelow(folder))
  .filter((path) => !PASSED_OVER.test(path))

describe('text that comes in', () => {
  it('is cleaned by the fields of lib/refusals/fields.ts, unless only a plain code passes', () => {
    expect(schemas.filter((path) => path.endsWith('inputs.ts')).length).toBeGreaterThan(10)
    expect(schemas.flatMap(uncleanTexts)).toEqual([])
  })

  it('is told from what is cleaned', () => {
    const faults = (text: string) => uncleanIn(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true))
    for (const text of ['z.string()', 'z.string().min(1)', 'z.string().trim()', 'z.string().regex(/^.+$/)', 'z.string().regex(/a/)',
      'z.coerce.string()', 'z.string().regex(/^[^a]$/)', 'z.email()', 'z.url()']) expect(faults(text)).toHaveLength(1) // prettier-ignore
    for (const text of [
      'z.string().regex(/^[a-z0-9-]{1,40}$/)',
      'typedLine()',
      'typedLine().pipe(z.email())',
      'z.uuid()',
    ])
      expect(faults(text)).toEqual([])
  })
})

const uncleanTexts = (path: string) => uncleanIn(parse(path)).map((text) => `${path}: ${text}`)

function uncleanIn(source: ts.SourceFile): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (
      ts.isCallExpression(node) &&
      /^z\.(string|coerce\.string|email|url)$/.test(node.expression.getText(source)) &&
      !isClean(node, source)
    )
      found.push(node.parent.getText(source))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isClean(node: ts.CallExpression, source: ts.SourceFile): boolean {
  const { parent } = node
  // `typedLine().pipe(z.email())`: what reaches it is clean.
  if (ts.isCallExpression(parent) && parent.expression.getText(source).endsWith('.pipe')) return true
  if (!ts.isPropertyAccessExpression(parent) || parent.name.text !== 'regex' || !ts.isCallExpression(parent.parent))
    return false
  const [pattern] = parent.parent.arguments
  return pattern !== undefined && ts.isRegularExpressionLiteral(pattern) && PLAIN_CODE.test(pattern.text)
}
