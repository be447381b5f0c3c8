import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import house from '@/lib/floors.json'
import { FLOORS } from '@/tests/support/domains'
import { filesBelow, importsOf, resolveImport, root } from '@/tests/support/sources'

type Arrow = { from: string; to: string; by: string }

const folderOf = (path: string) => path.split('/')[1] ?? ''

/** Every import from one folder of lib to another, types included. */
const arrows: Arrow[] = filesBelow('lib').flatMap((path) =>
  importsOf(path)
    .flatMap(({ from }) => resolveImport(path, from) ?? [])
    .filter((to) => to.startsWith('lib/') && folderOf(to) !== folderOf(path))
    .map((to) => ({ from: folderOf(path), to: folderOf(to), by: `${path} → ${to}` })),
)

describe('the floors of lib', () => {
  it('are all its folders, each once', () => {
    const folders = readdirSync(join(root, 'lib')).filter((name) => statSync(join(root, 'lib', name)).isDirectory())
    expect([...FLOORS].sort()).toEqual(folders.sort())
    expect(house.infrastructure.filter((folder) => !FLOORS.includes(folder))).toEqual([])
  })

  it('are never entered from below', () => {
    expect(arrows.length).toBeGreaterThan(500)
    expect(upward(arrows)).toEqual([])
  })

  it('would show an arrow that runs back up', () => {
    const back = { from: 'log', to: 'cases', by: 'an import of a type' }
    expect(upward([...arrows, back])).toEqual(['an import of a type'])
  })
})

describe('the folders of components', () => {
  it('make no circle, types included', () => {
    const drawn = filesBelow('components').flatMap((path) =>
      importsOf(path)
        .flatMap(({ from }) => resolveImport(path, from) ?? [])
        .filter((to) => to.startsWith('components/') && folderOf(to) !== folderOf(path))
        .map((to): Arrow => ({ from: folderOf(path), to: folderOf(to), by: `${path} → ${to}` })),
    )
    expect(circles(drawn)).toEqual([])
  })

  it('would show a circle', () => {
    expect(
      circles([
        { from: 'a', to: 'b', by: '' },
        { from: 'b', to: 'a', by: '' },
      ]),
    ).toEqual(['a → b → a'])
  })
})

function upward(all: readonly Arrow[]): string[] {
  return all.filter(({ from, to }) => FLOORS.indexOf(to) <= FLOORS.indexOf(from)).map(({ by }) => by)
}

function circles(all: readonly Arrow[]): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (folder: string, trail: string[]) => {
    const at = trail.indexOf(folder)
    if (at >= 0) found.push([...trail.slice(at), folder].join(' → '))
    if (at >= 0 || done.has(folder)) return
    const next = new Set(all.filter(({ from }) => from === folder).map(({ to }) => to))
    for (const to of next) visit(to, [...trail, folder])
    done.add(folder)
  }
  for (const { from } of all) visit(from, [])
  return found
}
