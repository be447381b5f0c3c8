import ts from 'typescript'

/** One thing taken out of a file, or turned round: the line, what it was, and the text with it done. */
export type Mutant = { line: number; what: string; text: string }
type Change = { from: number; to: number; becomes: string }

const TURNED: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
}
const BOTH = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]
/** A condition of a query that another goes before: a column and what it is compared with. */
const AND =
  /\bAND (?:NOT )?[\w."]+ (?:IS (?:NOT )?NULL|(?:=|<>|<=|>=|<|>) (?:\$\{[^}]*\}(?:::\w+)?|'[^']*'|[\w.]+(?:\(\))?))/g

/** The rules in a file that a test should miss: conditions, comparisons, what a query asks for, and what is awaited for its effect. */
export function mutantsIn(text: string): Mutant[] {
  const source = ts.createSourceFile('mutated.ts', text, ts.ScriptTarget.Latest, true)
  const changes: Change[] = []
  const visit = (node: ts.Node): void => {
    changes.push(...changesOf(node, text))
    node.forEachChild(visit)
  }
  visit(source)
  return changes.map(({ from, to, becomes }) => ({
    line: source.getLineAndCharacterOfPosition(from).line + 1,
    what: `${oneLine(text.slice(from, to))} → ${oneLine(becomes) || 'nothing'}`,
    text: text.slice(0, from) + becomes + text.slice(to),
  }))
}

function changesOf(node: ts.Node, text: string): Change[] {
  const instead = (of: ts.Node, becomes: string): Change => ({ from: of.getStart(), to: of.end, becomes })
  if (ts.isIfStatement(node)) return [instead(node.expression, 'false')]
  if (ts.isBinaryExpression(node)) {
    const { left, right, operatorToken } = node
    if (BOTH.includes(operatorToken.kind)) return [instead(node, left.getText()), instead(node, right.getText())]
    const turned = TURNED[operatorToken.kind]
    return turned ? [instead(operatorToken, turned)] : []
  }
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'where') return withoutOne(node.initializer)
  if (ts.isExpressionStatement(node) && ts.isAwaitExpression(node.expression)) return [instead(node, '')]
  if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return [...text.slice(node.getStart(), node.end).matchAll(AND)].map((found) => {
      const from = node.getStart() + found.index
      return { from, to: from + found[0].length, becomes: '' }
    })
  return []
}

/** What a query asks for, each time without one of several. */
function withoutOne(where: ts.Expression): Change[] {
  if (!ts.isObjectLiteralExpression(where) || where.properties.length < 2) return []
  return where.properties.map((property) => ({
    from: where.getStart(),
    to: where.end,
    becomes: `{ ${where.properties.filter((other) => other !== property).map((other) => other.getText()).join(', ')} }`, // prettier-ignore
  }))
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 120)
