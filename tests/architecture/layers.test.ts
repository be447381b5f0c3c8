import { filesBelow, importsOf, isServerOnly, neededBy, textOf } from '@/tests/support/sources'

const served = ['app', 'components', 'lib'].flatMap((folder) => filesBelow(folder))

describe('imports', () => {
  it('make no cycle', () => {
    expect(findCycles(served)).toEqual([])
  })

  it('of components never reach what only the server may run', () => {
    const reaching = filesBelow('components').flatMap((path) => {
      const way = wayTo(path, isServerOnly)
      return way ? [way.join(' → ')] : []
    })
    expect(reaching).toEqual([])
  })

  it('of what runs in the browser take no register of refusals along: what the server refuses comes in words', () => {
    const inBrowser = served.filter((path) => /^['"]use client['"]/.test(textOf(path)))
    const reaching = inBrowser.flatMap((path) => {
      const way = wayTo(path, (one) => one === 'lib/refusals/register.ts')
      return way ? [way.join(' → ')] : []
    })
    expect(inBrowser.length).toBeGreaterThan(50)
    expect(reaching).toEqual([])
  })
})

describe('pages and components', () => {
  const drawn = ['app', 'components'].flatMap((folder) => filesBelow(folder))

  it('import no database', () => {
    const database = /^(pg|@prisma\/.*|@\/lib\/db\/.*|prisma)$/
    expect(drawn.filter((path) => importsOf(path).some(({ from }) => database.test(from)))).toEqual([])
  })

  it('hold no query', () => {
    const query =
      /\$(query|execute)Raw|\.(findMany|findFirst|findUnique|createMany|updateMany|deleteMany|upsert|groupBy)\(|\bprisma\./
    expect(drawn.filter((path) => query.test(textOf(path)))).toEqual([])
  })
})

describe('files', () => {
  it('are at most 200 lines', () => {
    const long = [...served, ...filesBelow('bin')]
      .map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 200)
    expect(long).toEqual([])
  })
})

function findCycles(files: string[]): string[] {
  const cycles = new Set<string>()
  const done = new Set<string>()
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) cycles.add([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const next of neededBy(path)) visit(next, [...trail, path])
    done.add(path)
  }
  for (const file of files) visit(file, [])
  return [...cycles]
}

function wayTo(start: string, isThere: (path: string) => boolean): string[] | undefined {
  const seen = new Set([start])
  const queue = [[start]]
  for (let way = queue.shift(); way; way = queue.shift()) {
    const last = way.at(-1) ?? start
    if (isThere(last)) return way
    for (const next of neededBy(last).filter((path) => !seen.has(path))) {
      seen.add(next)
      queue.push([...way, next])
    }
  }
  return undefined
}
