import ts from 'typescript'
import { z } from 'zod'
import { filesBelow, importsOf, neededBy, parse, resolveImport, root, textOf } from '@/tests/support/sources'

/** Roles whose holders nobody of the authority has employed: what they type is a stranger's. */
const OUTSIDE = /'(?:company-contact|partner)'/

type Bound = { path: string; schema: string }

/** Actions that anyone, a company's contact or a partner may send, with the name of the schema that reads them. */
function openToOutsiders(path: string): Bound[] {
  const bound: Bound[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [first, second] = node.arguments
      const maker = node.expression.text
      if (maker === 'publicAction' && first) bound.push({ path, schema: first.getText() })
      if (maker === 'action' && second && OUTSIDE.test(first?.getText() ?? ''))
        bound.push({ path, schema: second.getText() })
    }
    ts.forEachChild(node, visit)
  }
  visit(parse(path))
  return bound
}

/** Whether a form of this schema has an e-mail address in it. */
function takesAddress({ path, schema }: Bound): boolean {
  return importsOf(path).some(({ from }) => {
    const file = resolveImport(path, from)
    if (!file || !new RegExp(`export const ${schema}\\b`).test(textOf(file))) return false
    const loaded = jest.requireActual<Record<string, unknown>>(`${root}/${file}`)[schema]
    // One that is put together by hand is read in its source.
    const source = textOf(file).split(`export const ${schema} `)[1]?.split('\nexport ')[0] ?? ''
    return fieldsOf(loaded).some((name) => /email/i.test(name)) || /\bcontactInput\b/.test(source)
  })
}

function fieldsOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, one]) => [name, ...fieldsOf(one)])
  if (schema instanceof z.ZodPipe) return [...fieldsOf(schema.in), ...fieldsOf(schema.out)]
  return []
}

const taking = filesBelow('app', /actions\.ts$/)
  .flatMap(openToOutsiders)
  .filter(takesAddress)

it('the forms that anyone may write an address in are found', () => {
  expect(taking.map(({ schema }) => schema)).toEqual(
    expect.arrayContaining(['askQuestionInput', 'contactInput', 'inviteColleagueInput', 'referralInput', 'reportBarrierInput', 'signUpInput']), // prettier-ignore
  )
})

// Who writes without end to an address that somebody else has makes a mailer of us, and keeps its owner out.
it.each(taking)('$path counts the addresses that are typed in it', ({ path }) => {
  const counting = [path, ...neededBy(path)].filter((file) => textOf(file).includes('limitAddress('))
  expect(counting).not.toEqual([])
})
