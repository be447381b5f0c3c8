import { readdirSync, readFileSync, existsSync, statSync } from 'node:fs'
import { dirname, join, posix, resolve, sep } from 'node:path'
import ts from 'typescript'

export const root = resolve(__dirname, '..', '..')
const UNWRITTEN = /(^|\/)(node_modules|\.next|data|generated)(\/|$)/

/** Paths from the root of the files below a folder that somebody wrote, with forward slashes. */
export function filesBelow(folder: string, pattern = /\.tsx?$/): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => posix.join(folder, String(path).split(sep).join('/')))
    .filter((path) => pattern.test(path) && !UNWRITTEN.test(path) && statSync(join(root, path)).isFile())
    .sort()
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

const parsed = new Map<string, ts.SourceFile>()

export function parse(path: string): ts.SourceFile {
  const known = parsed.get(path)
  if (known) return known
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true, kind)
  parsed.set(path, source)
  return source
}

export interface Import {
  from: string
  /** False when only types are taken: such an import is gone at run time. */
  value: boolean
}

/** Everything a file imports or re-exports, `import()` included. */
export function importsOf(path: string): Import[] {
  const imports: Import[] = []
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      imports.push({ from: node.moduleSpecifier.text, value: takesValue(node.importClause) })
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      imports.push({ from: node.moduleSpecifier.text, value: !node.isTypeOnly })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments
      if (name && ts.isStringLiteral(name)) imports.push({ from: name.text, value: true })
    }
    ts.forEachChild(node, visit)
  }
  visit(parse(path))
  return imports
}

function takesValue(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return true
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false
  const { name, namedBindings } = clause
  if (name || !namedBindings || ts.isNamespaceImport(namedBindings)) return true
  return namedBindings.elements.length === 0 || namedBindings.elements.some((element) => !element.isTypeOnly)
}

/** The file of this project an import leads to, or undefined when it leads to a package. */
export function resolveImport(importer: string, name: string): string | undefined {
  if (!name.startsWith('@/') && !name.startsWith('.')) return undefined
  const target = name.startsWith('@/') ? name.slice(2) : posix.join(dirname(importer), name)
  return ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((ending) => target + ending)
    .find((path) => /\.tsx?$/.test(path) && !UNWRITTEN.test(path) && existsSync(join(root, path)))
}

/** The project's files a file needs at run time, directly. */
export function neededBy(path: string): string[] {
  return importsOf(path)
    .filter(({ value }) => value)
    .flatMap(({ from }) => resolveImport(path, from) ?? [])
}

export const isServerOnly = (path: string): boolean => importsOf(path).some(({ from }) => from === 'server-only')
