import { leafHash, provesConsistency, provesInclusion, rootOf } from '@/bin/verify-proof.mjs'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { findConsistency } from '@/lib/proofs/find-consistency'
import { findInclusion } from '@/lib/proofs/find-inclusion'
import { leafLines } from '@/lib/proofs/leaf-lines'
import { placeLeaves } from '@/lib/proofs/place-leaves'
import { inTransaction, refusalOf } from '@/tests/prisma/support/transaction'
import { allLeaves, scheduleId, tellEvents } from '@/tests/support/checkpoints'
import { asApp, asSuperuser, withTriggersOff } from '@/tests/support/database'

const base64 = (hashes: readonly string[]) => hashes.map((hash) => Buffer.from(hash, 'base64'))
const indexes = async () =>
  (await asSuperuser<{ i: string }>('select leaf_index::text as i from trail_leaf order by leaf_index')).map(({ i }) =>
    Number(i),
  )
/** Streams of which a leaf stands before the one of an earlier event. */
const disordered = () =>
  asSuperuser(`select stream from (
    select e.stream, l.leaf_index < lag(l.leaf_index) over (partition by e.stream order by e.seq) as wrong
    from trail_leaf l join audit_event e on e.id = l.event_id) x where wrong`)

describe('placing leaves', () => {
  it('gives every event one place, in the order of its stream, with the hash of its text', async () => {
    await tellEvents(3)
    await placeLeaves()
    await tellEvents(2)
    await placeLeaves()
    const [{ count }] = (await asSuperuser<{ count: number }>('select count(*)::int as count from audit_event')) as [
      { count: number },
    ]
    expect(await indexes()).toEqual(Array.from({ length: count }, (_, i) => i))
    expect(await disordered()).toEqual([])
    const texts = await asSuperuser<{ canonical: string }>(
      'select e.canonical from trail_leaf l join audit_event e on e.id = l.event_id order by l.leaf_index',
    )
    expect((await allLeaves()).map((hash) => hash.toString('hex'))).toEqual(
      texts.map(({ canonical }) => leafHash(canonical).toString('hex')),
    )
    expect(await placeLeaves()).toBe(0)
  })

  it('leaves no hole for an event that is not committed, and does not forget it', async () => {
    const id = await scheduleId()
    await placeLeaves()
    const before = (await indexes()).length
    let begun = () => {}
    let commit = () => {}
    const written = new Promise<void>((resolve) => (begun = resolve))
    const held = new Promise<void>((resolve) => (commit = resolve))
    const slow = transaction(async (tx) => {
      await record(tx, { role: 'system', personId: null }, 'checkpoint.asked', { kind: 'schedule', id }, {})
      begun()
      await held
    })
    await written
    // Another stream goes on meanwhile, and is committed first.
    const company = '7b1c1c5e-0000-4000-8000-000000000001'
    await inTransaction('superuser', (client) =>
      client.query(`insert into audit_event (canonical) values ($1)`, [eventOf(company, 0)]),
    )
    expect(await placeLeaves()).toBe(1)
    expect(await placeLeaves()).toBe(0)
    commit()
    await slow
    expect(await placeLeaves()).toBe(1)
    expect((await indexes()).at(-1)).toBe(before + 1)
    expect(await disordered()).toEqual([])
  })

  it('gives no event two places when several do it at once', async () => {
    await tellEvents(40)
    const placed = await Promise.all(Array.from({ length: 6 }, () => placeLeaves()))
    expect(placed.reduce((sum, count) => sum + count, 0)).toBe(40)
    const all = await indexes()
    expect(all).toEqual(all.map((_, i) => i))
  })

  it('goes on where a restore has put an event among the waiting again', async () => {
    await withTriggersOff('trail_pending', `insert into trail_pending select event_id from trail_leaf limit 3`)
    await tellEvents(1)
    expect(await placeLeaves()).toBe(1)
    expect(await asSuperuser('select from trail_pending')).toEqual([])
  })

  it.each([
    [
      'a leaf of one’s own',
      `insert into trail_leaf (leaf_index, event_id, hash) select 99999, id, '\\x00' from audit_event limit 1`,
    ],
    ['another hash', `update trail_leaf set hash = sha256('x')`],
    ['another place', `update trail_leaf set leaf_index = leaf_index + 1000000`],
    ['a leaf taken away', `delete from trail_leaf`],
    ['all of them taken away', `truncate trail_leaf`],
    ['a subtree of one’s own', `insert into trail_subtree values (8, 77, sha256('x'))`],
    ['another subtree', `update trail_subtree set hash = sha256('x')`],
    ['an event that is passed over', `delete from trail_pending`],
    ['an event that waits twice', `insert into trail_pending values (gen_random_uuid())`],
  ])('refuses the application %s', async (_what, statement) => {
    expect(await refusalOf(asApp(statement))).toBe('42501')
  })

  it.each([
    [`update trail_leaf set hash = sha256('x')`, 'UA001'],
    ['delete from trail_leaf', 'UA001'],
    ['truncate trail_leaf cascade', 'UA001'],
    [
      `insert into trail_leaf (leaf_index, event_id, hash) select max(leaf_index) + 2, gen_random_uuid(), sha256('x') from trail_leaf`,
      '23503',
    ],
    [`update trail_subtree set hash = sha256('x')`, 'UA001'],
  ])('refuses everyone: %s', async (statement, code) => {
    await tellEvents(300)
    await placeLeaves()
    expect(await refusalOf(asSuperuser(statement))).toBe(code)
  })
})

describe('the tree in the database', () => {
  it('is that of RFC 9162 at every size, with its proofs', async () => {
    await tellEvents(700)
    await placeLeaves()
    const leaves = await allLeaves()
    const sizes = [1, 2, 3, 255, 256, 257, 511, 512, 513, 600, 767, 768, 769, leaves.length]
    const roots = await asApp<{ hash: Buffer }>('select trail_hash(0, s) as hash from unnest($1::bigint[]) s', [sizes])
    expect(roots.map(({ hash }) => hash.toString('hex'))).toEqual(
      sizes.map((size) => rootOf(leaves.slice(0, size)).toString('hex')),
    )
    const size = leaves.length
    const root = rootOf(leaves)
    for (const index of [0, 1, 254, 255, 256, 511, 512, 700, size - 1])
      expect(provesInclusion(leaves[index] ?? root, index, size, base64(await findInclusion(index, size)), root)).toBe(
        true,
      )
    for (const from of sizes)
      expect(
        provesConsistency(from, rootOf(leaves.slice(0, from)), size, root, base64(await findConsistency(from, size))),
      ).toBe(true)
    let text = ''
    for await (const piece of leafLines({ from: 200, to: 300 })) text += piece
    expect(text).toBe(
      leaves
        .slice(200, 300)
        .map((hash) => `${hash.toString('hex')}\n`)
        .join(''),
    )
  })

  it('answers nothing about leaves there are none of', async () => {
    expect(await refusalOf(asApp('select trail_hash(0, 1000000)'))).toBe('UA070')
    expect(await refusalOf(asApp('select trail_hash(5, 4)'))).toBe('UA070')
    await expect(leafLines({ from: 0, to: 1_000_000 }).next()).rejects.toThrow()
  })
})

function eventOf(company: string, seq: number): string {
  const id = '7b1c1c5e-0000-4000-8000-000000000002'
  return `{"actor":null,"at":"${new Date().toISOString()}","facts":{},"id":"${id}","onBehalfOf":null,"prev":null,"role":"system","seq":${seq},"statusAfter":null,"stream":"company:${company}","subject":{"id":"${company}","kind":"company"},"type":"company.registered","v":1}`
}
