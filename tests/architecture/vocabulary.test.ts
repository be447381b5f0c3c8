import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { domainFiles, functionNameOf, hasVerb, isQuery, operations } from '@/tests/support/domains'
import { filesBelow, isServerOnly, root, textOf } from '@/tests/support/sources'

const VAGUE = /\/(update|handle|manage|get|fetch|do|perform)-[^/]*$/
const DRAWERS = /(^|\/)(src|utils|util|services|helpers|types|hooks|common|misc|shared)(\/|\.tsx?$)/

describe('the names in lib/', () => {
  it('are lower-case words joined by hyphens', () => {
    expect(filesBelow('lib').filter((path) => !/\/[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$/.test(path))).toEqual([])
  })

  it('carry no verb that could mean anything', () => {
    expect(filesBelow('lib').filter((path) => VAGUE.test(path))).toEqual([])
  })

  it('are no drawers, and no folder has a barrel', () => {
    const written = ['app', 'components', 'lib'].flatMap((folder) => filesBelow(folder))
    expect(written.filter((path) => DRAWERS.test(path) || /\/index\.tsx?$/.test(path))).toEqual([])
  })
})

describe('in a domain folder', () => {
  it('queries are for the server only', () => {
    expect(domainFiles().filter((path) => isQuery(path) && !isServerOnly(path))).toEqual([])
  })

  it('inputs.ts is safe for the browser', () => {
    expect(domainFiles().filter((path) => path.endsWith('/inputs.ts') && isServerOnly(path))).toEqual([])
  })

  it('whatever records an event is named with the verb that happened', () => {
    const recording = domainFiles().filter((path) => /\brecord\(\s*tx\b/.test(textOf(path)))
    expect(recording.filter((path) => !hasVerb(path))).toEqual([])
  })

  it('an operation or query exports the function it is named after', () => {
    const named = [...operations(), ...domainFiles().filter(isQuery)]
    const exported = (path: string) =>
      new RegExp(`export (async function|function|const) ${functionNameOf(path)}\\b`).test(textOf(path))
    expect(named.filter((path) => !exported(path))).toEqual([])
  })

  it('every operation has a test of its own', () => {
    const twinOf = (path: string) => `tests/${path.replace(/\.ts$/, '.test.ts')}`
    const missing = operations()
      .map(twinOf)
      .filter((twin) => !existsSync(join(root, twin)))
    expect(missing).toEqual([])
  })
})

describe('in tests/journeys', () => {
  it('every file outside support is one the browser run picks up', () => {
    const files = filesBelow('tests/journeys').filter((path) => !path.startsWith('tests/journeys/support/'))
    expect(files.filter((path) => !path.endsWith('.test.ts'))).toEqual([])
  })
})
