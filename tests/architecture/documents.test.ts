import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, root, textOf } from '@/tests/support/sources'

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesBelow('docs', /\.md$/)]
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

/** Made by a command, so not there in a fresh clone. */
const MADE = ['data', '.next', 'node_modules']
const FOLDERS = /^\.?\/?(app|bin|components|deploy|docs|lib|messages|prisma|tests)\//

describe.each(DOCUMENTS)('%s', (document) => {
  const text = textOf(document)

  it('names only commands that package.json has', () => {
    const named = [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short,
    )
    expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([])
  })

  it('leads only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link)
    const local = links.filter((link) => !/^([a-z]+:|…$)/.test(link))
    expect(local.filter((link) => !existsSync(join(root, document, '..', link)))).toEqual([])
  })

  it('names only paths that are there', () => {
    const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, code = '']) => code)
    const paths = named.filter((code) => FOLDERS.test(code) && !/[<>…*{]/.test(code))
    expect(paths.filter((path) => !MADE.includes(path) && !existsSync(join(root, path)))).toEqual([])
  })
})

describe('the README', () => {
  it('explains every command of package.json that a person runs', () => {
    const text = textOf('README.md')
    const own = Object.keys(scripts).filter((name) => !['generate', 'build'].includes(name))
    expect(own.filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(text))).toEqual([])
  })

  it('is short enough to be finished', () => {
    expect(textOf('README.md').split('\n').length).toBeLessThanOrEqual(91)
  })
})

describe('the pictures', () => {
  const pictures = filesBelow('docs/pictures', /./)
  const taken = [...textOf('tests/journeys/tour.test.ts').matchAll(/picture\(page, '([\w-]+)'\)/g)].map(
    ([, name]) => name,
  )

  it('are those that the tour takes, each shown by a page, none large', () => {
    expect(pictures.map((path) => /^docs\/pictures\/([\w-]+)\.webp$/.exec(path)?.[1])).toEqual([...taken].sort())
    const shown = DOCUMENTS.map(textOf).join('\n')
    expect(pictures.filter((path) => !shown.includes(`pictures/${path.split('/').at(-1)})`))).toEqual([])
    expect(pictures.filter((path) => statSync(join(root, path)).size > 100_000)).toEqual([])
  })
})

describe('the decisions', () => {
  it('are dated, one a page, and in the list', () => {
    const pages = filesBelow('docs/decisions', /\.md$/).filter((path) => !path.endsWith('/README.md'))
    const index = textOf('docs/decisions/README.md')
    expect(pages.length).toBeGreaterThan(10)
    for (const path of pages) {
      const name = path.split('/').at(-1) ?? ''
      expect(textOf(path)).toContain(`Decided on ${name.slice(0, 10)}.`)
      expect(index).toContain(`](${name})`)
    }
    expect(pages.every((path) => statSync(join(root, path)).size > 100)).toBe(true)
  })
})
