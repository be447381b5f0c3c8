import ts from 'typescript'
import { parse } from './sources'

/** A key asked for in the source: exact, or with `*` where the code puts something in. */
export interface MessageUse {
  file: string
  /** Undefined when the translator came in as a parameter, so that only the end of the key is known. */
  namespace: string | undefined
  key: string
}

const TRANSLATORS = new Set(['useTranslations', 'getTranslations', 'createTranslator'])
const READERS = new Set(['rich', 'markup', 'raw', 'has'])
const CONVENTIONAL = /^t([A-Z]\w*)?$/

/** Finds `t('key')`, `t.rich(…)` and so on, with the namespace of the nearest `const t = useTranslations('…')`. */
export function messageUsesIn(file: string): MessageUse[] {
  const uses: MessageUse[] = []
  const visit = (node: ts.Node, known: Map<string, string>) => {
    const scope = ts.isFunctionLike(node) || ts.isBlock(node) || ts.isSourceFile(node) ? new Map(known) : known
    if (scope !== known) for (const [name, namespace] of translatorsOf(node)) scope.set(name, namespace)
    if (ts.isCallExpression(node)) {
      const translator = translatorCalled(node)
      const direct = namespaceOf(node.expression)
      const known = translator !== undefined && scope.has(translator)
      if (direct !== undefined || known || (translator !== undefined && CONVENTIONAL.test(translator))) {
        const namespace = direct ?? (translator === undefined ? undefined : scope.get(translator))
        for (const key of keysOf(node.arguments[0])) uses.push({ file, namespace, key })
      }
    }
    ts.forEachChild(node, (child) => visit(child, scope))
  }
  visit(parse(file), new Map())
  return uses
}

/** Every string in a file, with `*` for what is put in: keys often travel as data before they are asked for. */
export function stringsIn(file: string): string[] {
  const strings: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) strings.push(...keysOf(node))
    ts.forEachChild(node, visit)
  }
  visit(parse(file))
  return strings
}

/** The translators declared directly in a scope: `const t = …`, `const [t, u] = await Promise.all([…])`. */
function translatorsOf(scope: ts.Node): [string, string][] {
  const found: [string, string][] = []
  const visit = (node: ts.Node) => {
    if (ts.isVariableDeclaration(node) && node.initializer) found.push(...declared(node.name, node.initializer))
    if (node === scope || !(ts.isFunctionLike(node) || ts.isBlock(node))) ts.forEachChild(node, visit)
  }
  visit(scope)
  return found
}

function declared(name: ts.BindingName, initializer: ts.Expression): [string, string][] {
  const value = ts.isAwaitExpression(initializer) ? initializer.expression : initializer
  if (ts.isIdentifier(name)) {
    const namespace = namespaceOf(value)
    return namespace === undefined ? [] : [[name.text, namespace]]
  }
  const together = ts.isCallExpression(value) && value.expression.getText() === 'Promise.all' && value.arguments[0]
  if (!ts.isArrayBindingPattern(name) || !together || !ts.isArrayLiteralExpression(together)) return []
  return name.elements.flatMap((element, position) => {
    const item = together.elements[position]
    return ts.isBindingElement(element) && item ? declared(element.name, item) : []
  })
}

/** The namespace of `useTranslations('a')`, `getTranslations({ locale, namespace: 'a' })`; '' for all messages. */
function namespaceOf(node: ts.Expression): string | undefined {
  const call = ts.isParenthesizedExpression(node) ? node.expression : node
  const made = ts.isAwaitExpression(call) ? call.expression : call
  if (!ts.isCallExpression(made) || !TRANSLATORS.has(made.expression.getText())) return undefined
  const [first] = made.arguments
  if (!first) return ''
  if (ts.isStringLiteralLike(first)) return first.text
  if (!ts.isObjectLiteralExpression(first)) return undefined
  const property = first.properties.find((one) => one.name?.getText() === 'namespace')
  if (!property) return ''
  return ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
    ? property.initializer.text
    : undefined
}

function translatorCalled({ expression }: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text
  const reads = ts.isPropertyAccessExpression(expression) && READERS.has(expression.name.text)
  return reads && ts.isIdentifier(expression.expression) ? expression.expression.text : undefined
}

function keysOf(node: ts.Expression | undefined): string[] {
  if (!node) return []
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('')]
  }
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)]
  return ['*']
}
