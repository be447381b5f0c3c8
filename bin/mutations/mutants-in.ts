import ts from 'typescript'
import { sqlCuts, type Cut } from './sql-conditions'

/** One thing taken out of a file, or turned round: the line, what it was, and the text with it done. */
export type Mutant = { line: number; what: string; text: string }

const TURNED: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
}
const BOTH = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]
/** Calls that let less through: what they are called on goes on without them. */
const NARROWING = /^(?:filter|refine|superRefine|min|max|trim|toLowerCase)$/

/**
 * The rules in a file that a test should miss: conditions, comparisons, choices, what a query asks for, what lets less
 * through, and what is called for its effect.
 */
export function mutantsIn(text: string): Mutant[] {
  const source = ts.createSourceFile('mutated.ts', text, ts.ScriptTarget.Latest, true)
  const cuts: Cut[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    cuts.push(...cutsOf(node, text))
    node.forEachChild(visit)
  }
  visit(source)
  return cuts.map(({ from, to, becomes }) => ({
    line: source.getLineAndCharacterOfPosition(from).line + 1,
    what: `${oneLine(text.slice(from, to))} → ${oneLine(becomes) || 'nothing'}`,
    text: text.slice(0, from) + becomes + text.slice(to),
  }))
}

function cutsOf(node: ts.Node, text: string): Cut[] {
  const instead = (of: ts.Node, becomes: string): Cut => ({ from: of.getStart(), to: of.end, becomes })
  if (ts.isIfStatement(node)) return saysImpossible(node.thenStatement) ? [] : [instead(node.expression, 'false')]
  if (ts.isConditionalExpression(node)) return [instead(node.condition, 'true'), instead(node.condition, 'false')]
  if (ts.isBinaryExpression(node)) {
    const { left, right, operatorToken } = node
    if (BOTH.includes(operatorToken.kind)) return [instead(node, left.getText()), instead(node, right.getText())]
    const turned = TURNED[operatorToken.kind]
    return turned ? [instead(operatorToken, turned)] : []
  }
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'where') return withoutOne(node.initializer)
  if (ts.isExpressionStatement(node) && isForEffect(node.expression)) return [instead(node, ';')]
  if (ts.isCallExpression(node)) return withoutNarrowing(node)
  if (ts.isTaggedTemplateExpression(node)) {
    const start = node.template.getStart() + 1
    return sqlCuts(text.slice(start, node.end - 1)).map(({ from, to, becomes }) => ({
      ...{ from: start + from, to: start + to, becomes },
    }))
  }
  return []
}

/** What is thrown as an error of ours, and no refusal, states for the types what never happens. */
const saysImpossible = (then: ts.Statement): boolean => /^\{?\s*throw new Error\(/.test(then.getText())

/** The whole of an operation is no rule of it. */
function isForEffect(expression: ts.Expression): boolean {
  if (ts.isAwaitExpression(expression) || ts.isVoidExpression(expression)) return isForEffect(expression.expression)
  if (ts.isTaggedTemplateExpression(expression)) return true
  return ts.isCallExpression(expression) && expression.expression.getText() !== 'transaction'
}

function withoutNarrowing({ expression, end }: ts.CallExpression): Cut[] {
  if (!ts.isPropertyAccessExpression(expression) || !NARROWING.test(expression.name.text)) return []
  if (expression.expression.getText() === 'Math') return []
  return [{ from: expression.expression.end, to: end, becomes: '' }]
}

/** What a query asks for, each time without one of several. */
function withoutOne(where: ts.Expression): Cut[] {
  if (!ts.isObjectLiteralExpression(where) || where.properties.length < 2) return []
  return where.properties.map((property) => ({
    from: where.getStart(),
    to: where.end,
    becomes: `{ ${where.properties.filter((other) => other !== property).map((other) => other.getText()).join(', ')} }`, // prettier-ignore
  }))
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 120)
