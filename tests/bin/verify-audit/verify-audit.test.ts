import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { canonicalText as verified } from '@/bin/verify-audit/canonical-text'
import { verify } from '@/bin/verify-audit/verify'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import { appUrl, asOwner, asSuperuser, ownerUrl, superuserUrl } from '@/tests/support/database'
import { aTrail, type Trail } from './support/a-trail'

let trail: Trail
beforeAll(async () => {
  trail = await aTrail()
})

describe('an untouched trail', () => {
  it('is whole for whoever may see the rows, with every row compared', async () => {
    const whole = await verify(ownerUrl())
    expect(whole).toMatchObject({ faults: [], demo: false, notes: [] })
    expect(whole.rows).toBeGreaterThan(30)
    expect(await verify(superuserUrl())).toEqual(whole)
  })

  it('is whole to the application, which says that it could not compare the rows', async () => {
    expect(await verify(appUrl())).toMatchObject({
      faults: [],
      rows: 0,
      notes: [expect.stringContaining('only the owner')],
    })
  })

  it('is whole while others write', async () => {
    const { number, advisor } = await aCaseInProgress()
    const writing = Array.from({ length: 20 }, () => logTime(advisor, work(number, 1)))
    const verdicts = await Promise.all(Array.from({ length: 4 }, () => verify(ownerUrl())))
    await Promise.all(writing)
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([])
    expect(await verify(ownerUrl())).toMatchObject({ faults: [] })
  })
})

describe('the canonical text', () => {
  it.each([
    [
      'sorts by UTF-16 code units',
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    ['escapes only what it must', '\u20ac$\u000f\nA\'B"\\\\"/\u007f', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f"'],
    ['holds no fraction', 1.5, undefined],
    ['holds no unsafe integer', 2 ** 53, undefined],
    ['holds no half surrogate', '\ud83d', undefined],
    ['writes nothing twice', { b: [true, null, -1], a: {} }, '{"a":{},"b":[true,null,-1]}'],
  ])('%s', (_name, value, text) => {
    expect(verified(value)).toBe(text)
  })

  it('is written by the database as by the verifier', async () => {
    const facts = { b: ['x', 'y'], a: null, aa: 5, B: 'å "\\ \n\u0001', empty: [] }
    const [written] = await asOwner<{ text: string }>('select canonical_facts($1) as text', [facts])
    expect(written?.text).toBe(verified(facts))
  })
})

describe('the command', () => {
  it('exits with 0 and one line for a whole trail', async () => {
    const whole = /^\d+ events in \d+ streams, \d+ rows, whole\n$/
    expect(await run(['--url', ownerUrl()])).toEqual({ code: 0, said: expect.stringMatching(whole) })
  })

  it('exits with 1 and names every fault for a broken one, also as JSON', async () => {
    await asSuperuser(`begin; set local session_replication_role = replica;
      update cases set about = 'other' where id = '${trail.id}'; update person set name = 'Annan' where id = '${trail.contactId}'; commit`)
    const { code, said } = await run(['--url', ownerUrl()])
    expect(code).toBe(1)
    expect(said).toMatch(new RegExp(`^row-changed: table cases, row ${trail.id}: .+ \\[[0-9a-f]{12}\\]$`, 'm'))
    expect(said).toMatch(new RegExp(`^row-changed: table person, row ${trail.contactId}: `, 'm'))
    expect(said).toMatch(/, 2 faults$/m)
    const { faults } = JSON.parse((await run(['--url', ownerUrl(), '--json'])).said)
    expect(faults).toHaveLength(2)
    await asSuperuser(`begin; set local session_replication_role = replica;
      update cases set about = 'bid' where id = '${trail.id}'; update person set name = 'Anna Andersson' where id = '${trail.contactId}'; commit`)
  })

  it('exits with 2 where there is no database, and where the built-in one does not run', async () => {
    const none = await run(['--url', 'postgresql://nobody@localhost:1/none'])
    expect(none).toEqual({ code: 2, said: expect.stringContaining('could not be reached') })
    expect(await run([], { DATA_DIR: '/nowhere' })).toEqual({ code: 2, said: expect.stringContaining('/nowhere') })
    expect(await run(['--dump', '/nowhere/at-all.dump'])).toEqual({
      code: 2,
      said: expect.stringContaining('cannot be read'),
    })
    expect(await run(['--what'])).toEqual({ code: 2, said: expect.stringContaining('Usage') })
  })

  it('says that a database is a demo', async () => {
    await asSuperuser(`alter table demo_database disable trigger all`)
    await asSuperuser(`insert into demo_database default values`)
    await asSuperuser(`alter table demo_database enable always trigger all`).catch(() => undefined)
    expect((await run(['--url', ownerUrl()])).said).toMatch(/^demo database/m)
    await asSuperuser(
      `begin; set local session_replication_role = replica; alter table demo_database disable trigger all; delete from demo_database; commit`,
    )
    expect((await run(['--url', ownerUrl()])).said).not.toMatch(/^demo/m)
  })
})

function run(args: string[], env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const root = join(__dirname, '../../..')
  const settings = { ...process.env, DATABASE_URL: '', DATABASE_URL_OWNER: '', ...env }
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', join(root, 'bin/verify-audit.ts'), ...args],
      { cwd: root, env: settings },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    )
  })
}
