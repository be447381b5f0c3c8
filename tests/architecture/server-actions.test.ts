import ts from 'typescript'
import { filesBelow, parse } from '@/tests/support/sources'

const drawn = ['app', 'components', 'lib'].flatMap((folder) => filesBelow(folder))

describe("'use server'", () => {
  it('stands only at the top of app/**/actions.ts', () => {
    const elsewhere = drawn.filter((path) => saysUseServer(path) && !/^app\/.*\/?actions\.ts$/.test(path))
    expect(elsewhere).toEqual([])
  })

  it('stands at the top of every actions.ts', () => {
    const files = drawn.filter((path) => /^app\/.*\/?actions\.ts$/.test(path))
    expect(files.filter((path) => directiveOf(parse(path)) !== 'use server')).toEqual([])
  })

  it('opens files that only bind operations with action()', () => {
    const faults = drawn
      .filter((path) => directiveOf(parse(path)) === 'use server')
      .flatMap((path) => statementsThatDoMore(parse(path)).map((text) => `${path}: ${text}`))
    expect(faults).toEqual([])
  })
})

function directiveOf(source: ts.SourceFile): string | undefined {
  const [first] = source.statements
  return first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)
    ? first.expression.text
    : undefined
}

function saysUseServer(path: string): boolean {
  let found = false
  const visit = (node: ts.Node) => {
    if (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression)) {
      found ||= node.expression.text === 'use server'
    }
    ts.forEachChild(node, visit)
  }
  visit(parse(path))
  return found
}

function statementsThatDoMore(source: ts.SourceFile): string[] {
  const makers = actionMakers(source)
  return source.statements
    .slice(1)
    .filter((statement) => !ts.isImportDeclaration(statement))
    .filter((statement) => !bindsWith(makers, statement))
    .map((statement) => statement.getText().split('\n')[0] ?? '')
}

/** What a file took from lib/action: only these may make an action. */
function actionMakers(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const bindings = statement.importClause?.namedBindings
    if (!/^@\/lib\/action\//.test(statement.moduleSpecifier.text) || !bindings || !ts.isNamedImports(bindings))
      return []
    return bindings.elements.map((element) => element.name.text).filter((name) => /action$/i.test(name))
  })
}

function bindsWith(makers: string[], statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false
  const exported = statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false
  return (
    exported &&
    statement.declarationList.declarations.every(
      ({ name, initializer }) =>
        ts.isIdentifier(name) &&
        name.text.endsWith('Action') &&
        initializer !== undefined &&
        ts.isCallExpression(initializer) &&
        makers.includes(initializer.expression.getText()),
    )
  )
}
