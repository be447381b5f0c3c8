import 'server-only'
import { dayOf } from '@/lib/calendar/days'
import { config } from '@/lib/config/config'
import { transaction, type Tx } from '@/lib/db/transaction'
import { checkpointText, readCheckpointText } from '@/lib/merkle/checkpoint-text'
import { readVerifier, type Signer } from '@/lib/merkle/note-key'
import { isSignedBy, readNote, signNote } from '@/lib/merkle/signed-note'
import type { Reason } from '@/lib/proofs/codes'
import { TreeRewritten } from '@/lib/proofs/faults'
import { placeLeaves } from '@/lib/proofs/place-leaves'
import { signers } from '@/lib/proofs/signers'

type State = {
  size: number
  root: string | null
  round: boolean
  asked: boolean
  lastNo: number | null
  lastSize: number | null
  lastNote: string | null
  lastSignedAt: Date | null
  /** Of the first `lastSize` leaves as they are now. */
  lastRoot: string | null
  keys: string[]
}

const NIGHT_HOURS = 2
const HOUR_MS = 3_600_000

/**
 * Signs what the tree is now, when it is time: the first since two at night, since a round closed or since a lead asked.
 * Answers why, or null when it is not time. Refuses with `TreeRewritten` to go on from a tree that is not the one that
 * was signed last.
 */
export async function signDueCheckpoint(now = new Date()): Promise<Reason | null> {
  const keys = signers()
  if (keys.length === 0) return null
  await placeLeaves()
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('trail-leaves', 0))`
    const state = await findState(tx)
    if (!state?.root) return null
    const reason = reasonOf(state, now)
    if (!reason) return null
    checkLast(state, keys)
    const origin = keys[0]?.name ?? ''
    const note = signNote(checkpointText({ origin, size: state.size, root: state.root }), keys)
    await tx.$executeRaw`
      INSERT INTO checkpoint_key (vkey) SELECT unnest(${keys.map(({ vkey }) => vkey)}::text[]) ON CONFLICT DO NOTHING`
    await tx.$executeRaw`INSERT INTO checkpoint (size, note, reason) VALUES (${state.size}::bigint, ${note}, ${reason})`
    await queueDeliveries(tx)
    return reason
  })
}

async function findState(tx: Tx): Promise<State | undefined> {
  const [state] = await tx.$queryRaw<State[]>`
    SELECT t.size::float8 AS size, CASE WHEN t.size > 0 THEN encode(trail_hash(0, t.size), 'base64') END AS root,
      s.round, s.asked, c.no AS "lastNo", c.size::float8 AS "lastSize", c.note AS "lastNote", c.signed_at AS "lastSignedAt",
      CASE WHEN c.size <= t.size THEN encode(trail_hash(0, c.size), 'base64') END AS "lastRoot",
      ARRAY(SELECT vkey FROM checkpoint_key) AS keys
    FROM (SELECT coalesce(max(leaf_index) + 1, 0) AS size FROM trail_leaf) t
    LEFT JOIN LATERAL (SELECT * FROM checkpoint ORDER BY no DESC LIMIT 1) c ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_or(e.type = 'round.closed'), false) AS round,
        coalesce(bool_or(e.type = 'checkpoint.asked'), false) AS asked
      FROM trail_leaf l JOIN audit_event e ON e.id = l.event_id WHERE l.leaf_index >= c.size) s`
  return state
}

function reasonOf({ round, asked, lastSignedAt }: State, now: Date): Reason | null {
  if (asked) return 'asked'
  if (round) return 'round'
  const nightOf = (instant: Date) => dayOf(new Date(instant.getTime() - NIGHT_HOURS * HOUR_MS))
  return lastSignedAt === null || nightOf(lastSignedAt) < nightOf(now) ? 'night' : null
}

/** The last checkpoint is believed for its signature, not for standing in the table. */
function checkLast({ lastNote, lastRoot, lastSize, keys }: State, present: readonly Signer[]): void {
  if (lastNote === null) return
  const note = readNote(lastNote)
  const said = note && readCheckpointText(note.text)
  const verifiers = [...keys, ...present.map(({ vkey }) => vkey)].flatMap((vkey) => readVerifier(vkey) ?? [])
  const isOurs = note && verifiers.some((verifier) => isSignedBy(note, verifier))
  if (!isOurs || said?.size !== lastSize || said.root !== lastRoot || said.origin !== present[0]?.name)
    throw new TreeRewritten()
}

async function queueDeliveries(tx: Tx): Promise<void> {
  const { mails, folder, witnesses } = config().checkpoints
  const ways = [
    ...(mails.length > 0 ? [['mail', '']] : []),
    ...(folder ? [['folder', '']] : []),
    ...witnesses.map(({ verifier }) => ['witness', verifier.name]),
  ]
  for (const [way, target] of ways)
    await tx.$executeRaw`
      INSERT INTO checkpoint_delivery (checkpoint_no, way, target) SELECT max(no), ${way}, ${target} FROM checkpoint`
}
