import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { canonicalText as verified } from '@/bin/verify-audit/canonical-text'
import { verify } from '@/bin/verify-audit/verify'
import { canonicalText } from '@/tests/prisma/support/canonical-text'
import { logTime } from '@/tests/prisma/support/hours'
import { makeScene } from '@/tests/prisma/support/scene'
import {
  eventAt,
  makeTrail,
  quoted,
  rewrite,
  tamper,
  undoTampering,
  type Trail,
} from '@/tests/prisma/support/tampering'
import { inTransaction } from '@/tests/prisma/support/transaction'
import { appUrl, asSuperuser, superuserUrl } from '@/tests/support/database'

jest.setTimeout(60_000)

let trail: Trail
const at = (seq: number) => eventAt(trail.stream, seq)

beforeAll(async () => {
  trail = await makeTrail()
})

afterEach(undoTampering)

describe('an untouched trail', () => {
  it('is whole, for the owner and for the application', async () => {
    const whole = { events: 9, streams: 2, notes: [], demo: false }
    expect(await verify(superuserUrl())).toEqual(whole)
    expect(await verify(appUrl())).toEqual(whole)
  })

  it('is whole while others write', async () => {
    const other = await makeScene()
    const writing = Array.from({ length: 20 }, () =>
      inTransaction('app', (client) => logTime(client, other, { minutes: 1 })),
    )
    const verdicts = await Promise.all(Array.from({ length: 5 }, () => verify(superuserUrl())))
    await Promise.all(writing)
    expect(verdicts.filter((verdict) => 'fault' in verdict)).toEqual([])
    expect(await verify(superuserUrl())).toMatchObject({ events: 30, streams: 3 })
  })

  it('is whole when the clock was set back, and says so', async () => {
    const last = await at(7)
    const early = { ...(JSON.parse(last.canonical) as object), at: '2020-01-01T00:00:00.000Z' }
    await rewrite(last.id, canonicalText(early))
    expect(await verify(superuserUrl())).toMatchObject({ notes: [expect.stringContaining(`event ${last.id}`)] })
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
})

describe('the command', () => {
  it.each([
    ['exits with 0 and one line for a whole trail', () => superuserUrl(), 0, / events in \d streams, whole\n$/],
    [
      'exits with 2 where there is no database',
      () => 'postgresql://nobody@localhost:1/none',
      2,
      /could not be reached/,
    ],
  ])('%s', async (_name, url, code, said) => {
    expect(await run(['--url', url()])).toEqual({ code, said: expect.stringMatching(said) })
  })

  it('exits with 1 and one sentence for a broken one', async () => {
    await tamper(`delete from audit_event where stream = ${quoted(trail.stream)} and seq = 3`)
    expect(await run(['--url', superuserUrl()])).toEqual({
      code: 1,
      said: expect.stringMatching(/^Stream [^\n]+\.\n$/),
    })
  })

  it('says that a database is a demo', async () => {
    await asSuperuser(`alter table demo_database disable trigger all`)
    await asSuperuser(`insert into demo_database default values`)
    expect(await run(['--url', superuserUrl()])).toEqual({ code: 0, said: expect.stringMatching(/^demo database/m) })
    await asSuperuser(`delete from demo_database`)
    expect(await run(['--url', superuserUrl()])).toEqual({ code: 0, said: expect.not.stringMatching(/demo/) })
  })

  it('exits with 2 where the built-in database does not run', async () => {
    expect(await run([], { DATA_DIR: '/nowhere' })).toEqual({ code: 2, said: expect.stringContaining('/nowhere') })
  })
})

function run(args: string[], env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const root = join(__dirname, '../..')
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
