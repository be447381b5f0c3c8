import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyCheckpoints } from '@/bin/verify-audit/checkpoints'
import { readSigner } from '@/lib/merkle/note-key'
import { signNote } from '@/lib/merkle/signed-note'
import { sendCheckpoints } from '@/lib/proofs/send-checkpoints'
import { inTransaction } from '@/tests/prisma/support/transaction'
import { aCaseInProgress } from '@/tests/support/a-case'
import { OTHER_KEY, OTHER_VKEY, setCheckpoints, sign, tellEvents, VKEY } from '@/tests/support/checkpoints'
import { asSuperuser, superuserUrl } from '@/tests/support/database'
import { READ_EVENTS } from '@/tests/support/read-events'

/** Tables that a rewriter changes along, in the order in which rows can be put back. */
const TABLES = ['audit_event', 'trail_leaf', 'trail_subtree', 'trail_pending', 'checkpoint', 'checkpoint_delivery']
const folder = mkdtempSync(join(tmpdir(), 'ua-evidence-'))
let size = 0

const verdict = (keys = [VKEY], at = folder) => verifyCheckpoints(superuserUrl(), at, keys)
const faults = async () => (await verdict()).faults

/** As somebody who owns the server: no trigger, no foreign key, no guard. */
async function tamper(...statements: string[]): Promise<void> {
  await inTransaction('superuser', async (client) => {
    await client.query('set local session_replication_role = replica')
    for (const table of TABLES) await client.query(`alter table ${table} disable trigger user`)
    for (const statement of statements) await client.query(statement)
    for (const table of TABLES) await client.query(`alter table ${table} enable trigger user`)
  })
}

async function putBack(): Promise<void> {
  for (const table of TABLES) {
    const [row] = await asSuperuser<{ columns: string }>(
      `select string_agg(column_name, ', ') as columns from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    )
    await tamper(
      `delete from ${table}`,
      `insert into ${table} (${row?.columns}) select ${row?.columns} from kept_${table}`,
    )
  }
}

/** Gives all events that there are their places again, as a rewriter would to leave no trace. */
const NUMBERED_AGAIN = [
  'delete from trail_leaf',
  'delete from trail_subtree',
  'delete from trail_pending',
  'insert into trail_pending select id from audit_event',
  'select number_leaves(2147483647)',
]
/** The chain of every stream as if the changed texts had been written so. */
const CHAINED_AGAIN = `do $$
  declare e record; before text; began text := '';
  begin
    for e in select stream, seq, id from audit_event order by stream, seq loop
      if e.stream <> began then before := null; began := e.stream; end if;
      update audit_event set canonical = regexp_replace(canonical, '"prev":(null|"[0-9a-f]{64}")',
        '"prev":' || coalesce('"' || before || '"', 'null')) where id = e.id;
      ${READ_EVENTS}
      select hash into before from audit_event where id = e.id;
    end loop;
  end $$`
const redated = (where: string) =>
  `update audit_event set canonical = regexp_replace(canonical, '"at":"[^"]+"', '"at":"2019-01-01T00:00:00.000Z"') where ${where}; ${READ_EVENTS}`

beforeAll(async () => {
  setCheckpoints({ folder })
  await aCaseInProgress()
  await sign()
  await sendCheckpoints()
  await aCaseInProgress()
  await tellEvents(300)
  await sign()
  await sendCheckpoints()
  size = (await verdict()).covered
  for (const table of TABLES) await asSuperuser(`create table kept_${table} as select * from ${table}`)
})
afterEach(putBack)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('old checkpoints', () => {
  it('are beginnings of an untouched log', async () => {
    await tellEvents(4)
    const found = await verdict()
    expect(found).toMatchObject({ faults: [], doubts: [], checkpoints: 2, covered: size })
    expect(found.events).toBe(size)
  })

  it.each<[string, string[], RegExp]>([
    ['a re-dated event', [redated('seq = 3')], /its text is not the one/],
    [
      'a changed fact',
      [`update audit_event set canonical = replace(canonical, '"role":"', '"role":"x') where seq = 1; ${READ_EVENTS}`],
      /its text is not the one/,
    ],
    ['a wholly rewritten chain', [redated('seq = 0'), CHAINED_AGAIN, ...NUMBERED_AGAIN], /another than was signed/],
    [
      'a wholly rewritten chain, with the checkpoints that the database holds',
      [
        redated('seq = 0'),
        CHAINED_AGAIN,
        ...NUMBERED_AGAIN,
        'delete from checkpoint_delivery',
        'delete from checkpoint',
      ],
      /another than was signed/,
    ],
    [
      'a cut tail with everything that refers to it',
      [
        `delete from trail_leaf where leaf_index >= 100`,
        `delete from audit_event where id not in (select event_id from trail_leaf)`,
        'delete from trail_subtree',
      ],
      /those from leaf 100 are missing/,
    ],
    [
      'a deleted stream, the rest numbered again',
      [`delete from audit_event where stream = (select min(stream) from audit_event)`, ...NUMBERED_AGAIN],
      /missing|another than was signed/,
    ],
    ['the system’s stream deleted', [`delete from audit_event where stream = 'system'`, ...NUMBERED_AGAIN], /missing/],
    [
      'one event deleted',
      [`delete from audit_event where id = (select event_id from trail_leaf where leaf_index = 7)`],
      /^Leaf 7: its event .* is not there/,
    ],
    ['one leaf deleted', ['delete from trail_leaf where leaf_index = 7'], /^Leaf 7 is missing: the next is 8/],
    [
      'two events that have changed places',
      [
        'update trail_leaf set leaf_index = case leaf_index when 5 then 1000005 else 1000006 end where leaf_index in (5, 6)',
        'update trail_leaf set leaf_index = 1000011 - leaf_index + 1000000 where false',
        'update trail_leaf set leaf_index = 11 - (leaf_index - 1000000) where leaf_index > 1000000',
      ],
      /first event that differs is leaf 5/,
    ],
    [
      'an event put in between',
      [
        'alter table audit_event enable always trigger event_is_read',
        `insert into audit_event (canonical) select replace(replace(regexp_replace(canonical, '"no":[0-9]+,', ''), id::text, '00000000-0000-4000-8000-00000000abcd'), stream, 'company:00000000-0000-4000-8000-00000000abcd') from audit_event where seq = 0 and stream <> 'system' limit 1`,
        ...NUMBERED_AGAIN,
      ],
      /another than was signed/,
    ],
    [
      'an event that was never numbered',
      [`delete from trail_leaf where leaf_index = (select max(leaf_index) from trail_leaf)`],
      /has no place in the log/,
    ],
  ])('show %s', async (_what, statements, fault) => {
    await tamper('alter table audit_event drop constraint if exists audit_event_at_is_utc', ...statements)
    expect((await faults()).join('\n')).toMatch(fault)
  })

  it('name the very event that differs, where the leaf hashes were kept too', async () => {
    await tamper(
      redated(`id = (select event_id from trail_leaf where leaf_index = 42)`),
      CHAINED_AGAIN,
      `update trail_leaf l set hash = decode(e.hash, 'hex') from audit_event e where e.id = l.event_id`,
    )
    const [first = ''] = (await faults()).filter((fault) => fault.includes(String(size)))
    expect(first).toMatch(/The first event that differs is leaf 42, stream/)
  })

  it('bracket it where they were not', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'ua-bare-'))
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.checkpoint')))
      writeFileSync(join(bare, name), readFileSync(join(folder, name)))
    await tamper(
      redated(`id = (select event_id from trail_leaf where leaf_index = ${size - 1})`),
      `update trail_leaf l set hash = decode(e.hash, 'hex') from audit_event e where e.id = l.event_id`,
    )
    const [first, ...more] = (await verdict([VKEY], bare)).faults
    rmSync(bare, { recursive: true })
    expect(first).toMatch(new RegExp(`between leaf \\d+ and leaf ${size - 1}`))
    expect(more).toEqual([])
  })
})

describe('what no checkpoint can show', () => {
  it('is an event that was untrue when it was written', async () => {
    await tellEvents(1)
    const other = mkdtempSync(join(tmpdir(), 'ua-untrue-'))
    setCheckpoints({ folder: other })
    await sign()
    await sendCheckpoints()
    expect(await verdict([VKEY], other)).toMatchObject({ faults: [], doubts: [] })
    setCheckpoints({ folder })
    rmSync(other, { recursive: true })
  })

  it('is what came after the newest', async () => {
    await tellEvents(3)
    await asSuperuser('select number_leaves(100)')
    await tamper(
      `delete from trail_leaf where leaf_index >= ${size}`,
      `delete from audit_event where id not in (select event_id from trail_leaf)`,
    )
    expect(await verdict()).toMatchObject({ faults: [], events: size })
  })
})

describe('a file that is no checkpoint of the log’s', () => {
  const [name = ''] = ['000000000001-9.checkpoint']
  const note = () =>
    readFileSync(join(folder, readdirSync(folder).filter((file) => file.endsWith('.checkpoint'))[0] ?? ''), 'utf8')
  const put = (text: string) => writeFileSync(join(folder, name), text)
  afterEach(() => rmSync(join(folder, name), { force: true }))

  it.each<[string, () => string]>([
    ['cut off', () => note().slice(0, -10)],
    ['without a signature', () => note().slice(0, note().indexOf('\n\n') + 1)],
    [
      'signed again with another key',
      () => signNote(note().slice(0, note().indexOf('\n\n') + 1), [readSigner(OTHER_KEY)!]),
    ],
    ['of another size', () => note().replace(/\n\d+\n/, '\n3\n')],
    ['of another root', () => note().replace(/\n[^\n]{44}\n/, `\n${Buffer.alloc(32).toString('base64')}\n`)],
    ['of another log', () => note().replaceAll('example.test/trail', 'example.test/other')],
    ['empty', () => ''],
  ])('is not believed: %s', async (_what, text) => {
    put(text())
    const found = await verdict()
    expect(found).toMatchObject({ faults: [], checkpoints: 2 })
    expect(found.doubts).toEqual([expect.stringContaining(name)])
  })

  it('but one that is signed with a former key is, when that is given too', async () => {
    put(signNote(note().slice(0, note().indexOf('\n\n') + 1), [readSigner(OTHER_KEY)!]))
    expect(await verdict([VKEY, OTHER_VKEY])).toMatchObject({ faults: [], doubts: [], checkpoints: 3 })
  })

  it('and one of another tree under the right key is a fault', async () => {
    const text = note()
      .slice(0, note().indexOf('\n\n') + 1)
      .replace(/\n[^\n]{44}\n/, `\n${Buffer.alloc(32).toString('base64')}\n`)
    put(signNote(text, [readSigner(process.env.CHECKPOINT_KEY ?? '')!]))
    expect((await faults()).join()).toMatch(/another than was signed/)
  })
})

describe('the command', () => {
  it.each<[string, string[], number, RegExp]>([
    ['0 when all holds', ['--key', VKEY], 0, /^2 checkpoints, the newest of \d+ events/],
    ['2 without a key', [], 2, /^Usage/],
    ['2 with what is no key', ['--key', 'x'], 2, /--key: the key is not written/],
    ['2 when no file is believed', ['--key', OTHER_VKEY], 2, /no given key/],
  ])('exits with %s', async (_what, args, code, said) => {
    expect(await run(['--checkpoints', folder, '--url', superuserUrl(), ...args])).toEqual({
      code,
      said: expect.stringMatching(said),
    })
  })

  it('exits with 1 when the log is another, and 2 when there is no folder', async () => {
    expect((await run(['--checkpoints', '/nowhere', '--key', VKEY, '--url', superuserUrl()])).code).toBe(2)
    await tamper('alter table audit_event drop constraint if exists audit_event_at_is_utc', redated('seq = 0'))
    expect((await run(['--checkpoints', folder, '--key', VKEY, '--url', superuserUrl()])).code).toBe(1)
  })
})

function run(args: string[]): Promise<{ code: number; said: string }> {
  const root = join(__dirname, '../..')
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', join(root, 'bin/verify-audit.ts'), ...args],
      { cwd: root },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    )
  })
}
