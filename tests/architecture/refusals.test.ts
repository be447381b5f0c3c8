import ts from 'typescript'
import { FORM_CODES, REGISTER } from '@/lib/refusals/register'
import { filesBelow, parse, textOf } from '@/tests/support/sources'

const sources = ['app', 'components', 'lib', 'bin', 'prisma/seed'].flatMap((folder) => filesBelow(folder))
const exists = (code: string) => Object.hasOwn(REGISTER, code)

it('are named in comments as the register names them', () => {
  const named = sources.flatMap((path) => refusalsInComments(textOf(path)).map((code) => ({ path, code })))
  expect(named.length).toBeGreaterThan(150)
  expect(named.filter(({ code }) => !exists(code)).map(({ path, code }) => `${path}: ${code}`)).toEqual([])
})

it('are what every schema of a form says', () => {
  const inputs = sources.filter((path) => /(^|-)(inputs|fields)\.ts$/.test(path.split('/').at(-1) ?? ''))
  const said = inputs.flatMap((path) => messagesOfSchemas(path).map((code) => ({ path, code })))
  expect(said.length).toBeGreaterThan(80)
  const known = new Set<string>(FORM_CODES)
  expect(said.filter(({ code }) => !known.has(code)).map(({ path, code }) => `${path}: ${code}`)).toEqual([])
})

/** The codes of "Refusal: `a`, `b`." up to the end of its sentence. */
function refusalsInComments(text: string): string[] {
  const comments = text.match(/\/\*\*[\s\S]*?\*\/|\/\/.*/g) ?? []
  return comments.flatMap((comment) => {
    const line = comment.replace(/\s*\n\s*\*?\s*/g, ' ')
    const told = line.match(/Refusals?\b[:,]? [^.]*/g) ?? []
    return told.flatMap((sentence) =>
      [...sentence.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map(([, code]) => code ?? ''),
    )
  })
}

/** Checks of zod whose last word is what they say; `uuid`, `email` and their like say their only one. */
const SAYS_LAST = new Set([
  'min',
  'max',
  'regex',
  'refine',
  'enum',
  'literal',
  'discriminatedUnion',
  'instanceof',
  'startsWith',
])
/** Our own fields, which are told what to say when there is nothing. */
const SAYS_FIRST = new Set(['requiredLine', 'requiredText', 'typedLine'])
const SAYS_ONLY = new Set(['uuid', 'email', 'url', 'number', 'int', 'string', 'addIssue'])

function messagesOfSchemas(path: string): string[] {
  const said: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node)) {
      const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : ''
      const last = node.arguments.at(-1)
      const says = (SAYS_LAST.has(name) && node.arguments.length > 1) || SAYS_ONLY.has(name)
      if (says && last) said.push(...textsOf(last))
      const [first] = node.arguments
      if (SAYS_FIRST.has(node.expression.getText()) && first) said.push(...textsOf(first))
      if (node.expression.getText() === 'handed' && last) said.push(...textsOf(last))
    }
    const isMessage = ts.isPropertyAssignment(node) && /^(message|error)$/.test(node.name.getText())
    if (isMessage) said.push(...textsOf(node.initializer))
    ts.forEachChild(node, visit)
  }
  visit(parse(path))
  return said
}

function textsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  return ts.isConditionalExpression(node) ? [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)] : []
}
