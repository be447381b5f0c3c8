import { importsOf, resolveImport } from '@/tests/support/sources'

const START = 'bin/start.ts'
const APART = 'bin/start/before-serving.ts'
/** The application itself: its pages, its database client and the framework. */
const APPLICATION =
  /^(lib\/db\/(client|generated)|lib\/health\/self-test\.ts|prisma\/seed|app|components)|^(next|react|@prisma\/)/

/** The files and packages that are loaded with a file, from wherever, at once or when they are asked for. */
function loadedWith(path: string, seen = new Set<string>()): Set<string> {
  for (const { from, value } of importsOf(path)) {
    const file = resolveImport(path, from)
    const loaded = file ?? from
    if (!value || seen.has(loaded)) continue
    seen.add(loaded)
    if (file) loadedWith(file, seen)
  }
  return seen
}

describe('what starts the application', () => {
  const ofApplication = (path: string) => [...loadedWith(path)].filter((one) => APPLICATION.test(one))

  it('stays as long as it runs, and so loads nothing of it', () => {
    expect(ofApplication(START)).toEqual([])
  })

  it('has it looked at in a process that ends', () => {
    expect(ofApplication(APART)).toContain('lib/health/self-test.ts')
  })
})
