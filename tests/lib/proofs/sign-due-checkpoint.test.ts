import { readCheckpoint, readKey, rootOf } from '@/bin/verify-proof.mjs'
import { closeRound } from '@/lib/cases/close-round'
import { signDueCheckpoint } from '@/lib/proofs/sign-due-checkpoint'
import { refusalOf } from '@/tests/prisma/support/transaction'
import { aCase } from '@/tests/support/a-case'
import {
  allLeaves,
  lastNote,
  OTHER_KEY,
  OTHER_VKEY,
  setCheckpoints,
  sign,
  tellEvents,
  VKEY,
} from '@/tests/support/checkpoints'
import { asApp, asSuperuser, withTriggersOff } from '@/tests/support/database'

const keys = [readKey(VKEY)]
const other = [readKey(OTHER_VKEY)]
const KEY = process.env.CHECKPOINT_KEY
const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000)

beforeEach(async () => {
  setCheckpoints({ key: KEY, previousKey: undefined })
  for (const table of ['checkpoint_delivery', 'checkpoint', 'checkpoint_key'])
    await withTriggersOff(table, `delete from ${table}`)
})

describe('a checkpoint', () => {
  it('tells of all events there are, signed with the key', async () => {
    await aCase().triaged()
    await tellEvents(5)
    expect(await signDueCheckpoint()).toBe('night')
    const leaves = await allLeaves()
    const tree = readCheckpoint(await lastNote(), keys)
    expect(tree).toEqual({ origin: 'example.test/trail', size: leaves.length, root: rootOf(leaves) })
    expect(() => readCheckpoint('x', keys)).toThrow()
    expect(await asSuperuser('select companies, unequal, reason from checkpoint')).toEqual([
      { companies: 1, unequal: 0, reason: 'night' },
    ])
  })

  it('is made once a night, also when nothing has happened', async () => {
    await signDueCheckpoint()
    expect(await signDueCheckpoint()).toBeNull()
    expect(await signDueCheckpoint(daysAhead(1))).toBe('night')
    expect(await asSuperuser('select no from checkpoint')).toHaveLength(2)
  })

  it('is made when a lead has asked, and after a round has closed', async () => {
    await signDueCheckpoint()
    await tellEvents(1)
    expect(await signDueCheckpoint()).toBe('asked')
    expect(await signDueCheckpoint()).toBeNull()
    const { lead, roundId } = await aCase()
    await closeRound(lead, roundId)
    expect(await signDueCheckpoint()).toBe('round')
    expect(await signDueCheckpoint()).toBeNull()
  })

  it('is not made where there is no key', async () => {
    setCheckpoints({ key: undefined })
    await tellEvents(1)
    expect(await signDueCheckpoint()).toBeNull()
  })

  it('is signed by both keys while they change, and the former stays known', async () => {
    await sign()
    setCheckpoints({ key: OTHER_KEY, previousKey: KEY })
    const both = await sign()
    expect(readCheckpoint(both, keys)).toEqual(readCheckpoint(both, other))
    setCheckpoints({ previousKey: undefined })
    const after = await sign()
    expect(() => readCheckpoint(after, keys)).toThrow(/no given key/)
    expect(readCheckpoint(after, other).size).toBeGreaterThan(readCheckpoint(both, other).size)
    expect(await asSuperuser('select vkey from checkpoint_key order by vkey')).toEqual([
      { vkey: VKEY },
      { vkey: OTHER_VKEY },
    ])
  })

  it('is one when two processes are at it at once', async () => {
    await tellEvents(1)
    const reasons = await Promise.all([signDueCheckpoint(), signDueCheckpoint(), signDueCheckpoint()])
    expect(reasons.filter((reason) => reason !== null)).toHaveLength(1)
  })
})

describe('nothing is signed any more', () => {
  const refuses = () =>
    expect(signDueCheckpoint(daysAhead(2))).rejects.toThrow(expect.objectContaining({ name: 'TreeRewritten' }))
  const restoring = async (table: string, change: string, work: () => Promise<unknown>) => {
    await asSuperuser(`create table kept as select * from ${table}`)
    try {
      await withTriggersOff(table, change)
      await work()
    } finally {
      await withTriggersOff(table, `delete from ${table}`)
      const [{ columns }] = (await asSuperuser<{ columns: string }>(
        `select string_agg(column_name, ', ') as columns from information_schema.columns
         where table_schema = 'public' and table_name = '${table}' and is_generated = 'NEVER'`,
      )) as [{ columns: string }]
      await withTriggersOff(table, `insert into ${table} (${columns}) select ${columns} from kept`)
      await asSuperuser('drop table kept')
    }
  }

  it('when a leaf was changed', async () => {
    await sign()
    await restoring('trail_leaf', `update trail_leaf set hash = sha256('another') where leaf_index = 1`, refuses)
  })

  it('when leaves are missing', async () => {
    await sign()
    await restoring(
      'trail_leaf',
      `delete from trail_leaf where leaf_index = (select max(leaf_index) from trail_leaf)`,
      refuses,
    )
  })

  it('when the last checkpoint was written by somebody without a key', async () => {
    await sign()
    await restoring('checkpoint', `update checkpoint set note = replace(note, '— example', '— exemple')`, refuses)
  })

  it('when the log has another name', async () => {
    await sign()
    await restoring('checkpoint', `update checkpoint set note = 'another' || note`, refuses)
  })

  it('and goes on when all is as it was', async () => {
    await sign()
    expect(await signDueCheckpoint(daysAhead(2))).toBe('night')
  })
})

describe('the application cannot store', () => {
  const root = `encode(trail_hash(0, 3), 'base64')`
  const insert = (size: string, text: string) =>
    `insert into checkpoint (size, note, reason) values (${size}, ${text}, 'asked')`

  it.each([
    [
      'a tree that is another',
      insert('3', `E'example.test/trail\\n3\\n' || encode(sha256('x'), 'base64') || E'\\n\\n— x x'`),
      'UA072',
    ],
    ['another size', insert('3', `E'example.test/trail\\n4\\n' || ${root} || E'\\n\\n— x x'`), 'UA072'],
    ['more events than there are', insert('1000000', `E'example.test/trail\\n1000000\\nx\\n\\n— x x'`), 'UA070'],
    ['a smaller tree', insert('3', `E'example.test/trail\\n3\\n' || ${root} || E'\\n\\n— x x'`), 'UA071'],
    [
      'a root of its own',
      `insert into checkpoint (size, root, note, reason) values (3, sha256('x'), 'x', 'asked')`,
      '42501',
    ],
    ['figures of its own', `insert into checkpoint (size, unequal, note, reason) values (3, 0, 'x', 'asked')`, '42501'],
    ['another time', `update checkpoint set signed_at = now()`, '42501'],
    ['none', `delete from checkpoint`, '42501'],
    ['another key', `update checkpoint_key set vkey = vkey`, '42501'],
    ['no key', `delete from checkpoint_key`, '42501'],
  ])('%s', async (what, statement, code) => {
    await tellEvents(4)
    if (what === 'a smaller tree') await sign()
    expect(await refusalOf(asApp(statement))).toBe(code)
  })

  it('what is another log’s, after the first', async () => {
    await sign()
    const [{ size }] = (await asSuperuser<{ size: string }>('select max(size)::text as size from checkpoint')) as [
      { size: string },
    ]
    const text = `E'another.test\\n${size}\\n' || encode(trail_hash(0, ${size}), 'base64') || E'\\n\\n— x x'`
    expect(await refusalOf(asApp(insert(size, text)))).toBe('UA073')
  })

  it('and nobody changes a stored one', async () => {
    await sign()
    for (const statement of [
      'update checkpoint set note = note',
      'delete from checkpoint',
      'truncate checkpoint cascade',
    ])
      expect(await refusalOf(asSuperuser(statement))).toBe('UA001')
  })
})
