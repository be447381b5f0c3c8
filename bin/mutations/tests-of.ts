import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const IMPORTS = /(?:from|import|import\()\s*['"]([@.][^'"]*)['"]/g

/** Which tests should miss a rule of a file: the one of its name, then those of what uses it and those that import it. */
export class TestsOf {
  private readonly users = new Map<string, string[]>()

  constructor(
    private readonly atMost: number,
    folders: readonly string[] = ['lib', 'app', 'tests/lib', 'tests/prisma', 'tests/app'],
  ) {
    for (const file of folders.flatMap(sourcesBelow))
      for (const used of importsOf(file)) this.users.set(used, [...this.usersOf(used), file])
  }

  /** Nearest first. */
  of(file: string): string[] {
    return this.around(file, this.atMost).slice(0, this.atMost)
  }

  /** The tests of the file and of what uses it, ring by ring, until there are so many. */
  private around(file: string, enough: number): string[] {
    const tests: string[] = []
    const seen = new Set([file])
    for (let ring = [file]; ring.length > 0 && tests.length < enough;) {
      // That of a user's name says what it is for; whoever else imports it may only set a scene with it.
      for (const found of [ring.flatMap(twinOf), ring.flatMap(this.usersOf).filter(isTest)])
        for (const test of byNearness(file, found)) if (!tests.includes(test)) tests.push(test)
      const users = ring.flatMap(this.usersOf)
      ring = users.filter((one) => !one.startsWith('tests/') && !seen.has(one) && seen.add(one))
    }
    return tests
  }

  private readonly usersOf = (file: string): string[] => this.users.get(file) ?? []
}

function twinOf(file: string): string[] {
  const twin = `tests/${file.replace(/\.tsx?$/, '.test.ts')}`
  return existsSync(twin) ? [twin] : []
}

/** Those of the same domain first, then by name. */
function byNearness(file: string, tests: readonly string[]): string[] {
  const far = (test: string) => (test.startsWith(`tests/${path.posix.dirname(file)}/`) ? '0' : '1') + test
  return [...tests].sort((one, other) => (far(one) < far(other) ? -1 : 1))
}

function importsOf(file: string): string[] {
  const named = [...readFileSync(file, 'utf8').matchAll(IMPORTS)].map(([, name = '']) =>
    name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(file), name),
  )
  return named.flatMap((name) => [`${name}.ts`, `${name}.tsx`].find((one) => existsSync(one)) ?? [])
}

export function sourcesBelow(place: string): string[] {
  if (/\.tsx?$/.test(place)) return [place]
  if (!existsSync(place)) return []
  return readdirSync(place, { recursive: true })
    .map((name) => path.posix.join(place, String(name)))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/'))
    .sort()
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
