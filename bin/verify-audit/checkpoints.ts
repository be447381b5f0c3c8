import type { Client } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { leafHash } from '../verify-proof.mjs'
import { CompactTree } from './compact-tree'
import { readEvidence, type Evidence } from './read-evidence'
import { Unreachable } from './unreachable'

const BATCH = 5000
const BYTES = 32
const MOST_FAULTS = 100

const DECLARE = `
  DECLARE leaves NO SCROLL CURSOR FOR
  SELECT l.leaf_index::text AS index, l.hash, e.canonical, e.stream, e.seq, l.event_id AS id
  FROM trail_leaf l LEFT JOIN audit_event e ON e.id = l.event_id ORDER BY l.leaf_index`

const WITHOUT_LEAF = `
  SELECT e.stream, e.seq, e.id FROM audit_event e
  WHERE NOT EXISTS (SELECT FROM trail_leaf l WHERE l.event_id = e.id)
    AND NOT EXISTS (SELECT FROM trail_pending p WHERE p.event_id = e.id) ORDER BY e.stream, e.seq LIMIT ${MOST_FAULTS}`

type Leaf = {
  index: string
  hash: Buffer
  canonical: string | null
  stream: string | null
  seq: number | null
  id: string
}

export type Proven = {
  /** Everything that is not as the checkpoints say, one sentence each. */
  faults: string[]
  /** Files that prove nothing. */
  doubts: string[]
  checkpoints: number
  /** Events of the newest checkpoint, and events of the log. What came after it, nothing here tells of. */
  covered: number
  events: number
}

/**
 * Proves that each checkpoint in the folder is of a beginning of today's log, from the events' own text. The leaf
 * hashes kept beside the checkpoints name the very event that differs; without them, the checkpoint before it does
 * as nearly as it can.
 */
export async function verifyCheckpoints(url: string, folder: string, keys: readonly string[]): Promise<Proven> {
  const evidence = readEvidence(folder, keys)
  const client = makeClient({ connectionString: url, application_name: 'audit:verify' })
  try {
    await client.connect()
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query('SET LOCAL search_path = public')
    return await compare(client, evidence)
  } catch (error) {
    if (error instanceof Unreachable) throw error
    throw new Unreachable(`The log could not be read: ${(error as Error).message}`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function compare(client: Client, { trees, leaves, doubts }: Evidence): Promise<Proven> {
  const faults: string[] = []
  const tell = (fault: string) => faults.length < MOST_FAULTS && faults.push(fault)
  const [log, kept] = [new CompactTree(), new CompactTree()]
  let differing: string | undefined
  let judged = 0
  let expected = 0
  let proven = 0
  await client.query(DECLARE)
  for (;;) {
    const { rows } = await client.query<Leaf>(`FETCH ${BATCH} FROM leaves`)
    for (const leaf of rows) {
      const place = log.size
      const made = leaf.canonical === null ? leaf.hash : leafHash(leaf.canonical)
      const was = leaves.subarray(place * BYTES, (place + 1) * BYTES)
      if (Number(leaf.index) !== expected) tell(`Leaf ${expected} is missing: the next is ${leaf.index}.`)
      expected = Number(leaf.index) + 1
      if (leaf.canonical === null) tell(`Leaf ${place}: its event ${leaf.id} is not there.`)
      else if (!made.equals(leaf.hash)) tell(`${nameOf(leaf, place)}: its text is not the one that got this place.`)
      if (was.length > 0 && differing === undefined && !was.equals(made)) differing = nameOf(leaf, place)
      log.add(made)
      if (was.length > 0) kept.add(was)
      for (let tree = trees[judged]; tree?.size === log.size; tree = trees[++judged]) {
        if (log.root().equals(tree.root)) {
          proven = tree.size
          continue
        }
        // The hashes that were kept are believed where a checkpoint vouches for them.
        const vouched = kept.size === tree.size && kept.root().equals(tree.root)
        tell(`${tree.file}: ${firstDiffering(vouched ? differing : undefined, proven, tree.size)}`)
      }
    }
    if (rows.length < BATCH) break
  }
  for (const { file, size } of trees.slice(judged))
    tell(`${file}: it has ${size} events, but the log has ${log.size}: those from leaf ${log.size} are missing.`)
  for (const { stream, seq, id } of (await client.query<{ stream: string; seq: number; id: string }>(WITHOUT_LEAF))
    .rows)
    tell(`Stream ${stream}, seq ${seq}, event ${id}: it has no place in the log, and does not wait for one.`)
  return { faults, doubts, checkpoints: trees.length, covered: trees.at(-1)?.size ?? 0, events: log.size }
}

function firstDiffering(known: string | undefined, proven: number, size: number): string {
  if (known) return `the log is another than was signed. The first event that differs is ${known}.`
  return `the log is another than was signed. The first event that differs stands between leaf ${proven} and leaf ${size - 1}.`
}

function nameOf({ stream, seq, id }: Leaf, place: number): string {
  return `leaf ${place}, stream ${stream}, seq ${seq}, event ${id}`
}
