import ts from 'typescript'
import { filesBelow, parse } from '@/tests/support/sources'

const drawn = ['app', 'components'].flatMap((folder) => filesBelow(folder))

/** What sends by `useFormState`, and so tells what became of it. */
const TELLERS = ['useFormState', 'useUndo', 'useActionForm']

/**
 * Whatever a form did is said, and the focus that went away with it comes back: by what hears every answer
 * (`components/shell/answer-said.tsx`, whose test tries each way). So every form tells its answer there.
 */
describe('every form', () => {
  it('is sent by the one hook that tells what became of it', () => {
    const asked = drawn.filter((path) => namesOf(path).has('useActionState'))
    expect(asked).toEqual(['components/form/use-form-state.ts'])
  })

  it('has its action from there, unless it only asks for a page', () => {
    expect(formsOf(drawn).filter(({ path, asks }) => !asks && !tells(path))).toEqual([])
  })

  it('leaves its action to itself: no button sends it elsewhere', () => {
    expect(drawn.flatMap((path) => elements(path).flatMap((one) => attribute(one, 'formAction') ?? []))).toEqual([])
  })
})

/** Those that get theirs from a form of ours are drawn by it. */
const tells = (path: string) =>
  TELLERS.some((name) => namesOf(path).has(name)) || ['components/form/form-frame.tsx'].includes(path)

function formsOf(paths: readonly string[]) {
  return paths.flatMap((path) =>
    elements(path)
      .filter((one) => one.tagName.getText() === 'form')
      .map((form) => ({
        path,
        asks: attribute(form, 'method')?.includes('get') || !mayCall(attribute(form, 'action')),
      })),
  )
}

/** A path in words, or from `pagePath`, is an address. */
const mayCall = (action: string | undefined) =>
  action !== undefined && !/^"|^{(pagePath|`|')/.test(action) && action !== '{href}'

const attribute = (element: ts.JsxOpeningLikeElement, name: string) =>
  element.attributes.properties
    .find((one): one is ts.JsxAttribute => ts.isJsxAttribute(one) && one.name.getText() === name)
    ?.initializer?.getText()

function elements(path: string): ts.JsxOpeningLikeElement[] {
  const found: ts.JsxOpeningLikeElement[] = []
  const visit = (node: ts.Node) => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(parse(path))
  return found
}

function namesOf(path: string): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(parse(path))
  return names
}
