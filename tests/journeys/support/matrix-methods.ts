import { existsSync, readFileSync } from 'node:fs'

const VERBS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** The methods that a route handler's source exports. A picture has no source and is fetched. */
export function methodsOf(file: string): string[] {
  if (!existsSync(`app${file}.ts`)) return ['GET']
  const source = readFileSync(`app${file}.ts`, 'utf8')
  return VERBS.filter((verb) =>
    new RegExp(`export (async )?(function|const) ${verb}\\b|export \\{[^}]*\\b${verb}\\b`).test(source),
  )
}
