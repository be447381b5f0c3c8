import type { ClientBase } from 'pg'
import { fault, type Fault } from './faults'

const WHERE = `format('stream %s, seq %s, event %s', e.stream, e.seq, e.id)`

/**
 * The places in the log, against the events: every event has one or waits for it, none stands for another text, none is
 * left out, and within a stream the order is kept. What the checkpoints outside say of it, `--checkpoints` compares.
 */
const LEAVES = `
  SELECT coalesce(${WHERE}, 'leaf ' || l.leaf_index) AS place, CASE
      WHEN e.id IS NULL THEN format('its event %s is not there', l.event_id)
      WHEN l.hash <> decode(e.hash, 'hex') THEN format('its text is not the one that got leaf %s', l.leaf_index)
      ELSE format('leaf %s stands before that of the event before it', l.leaf_index) END AS text
  FROM (SELECT l.*, max(l.leaf_index) OVER (PARTITION BY e.stream ORDER BY e.seq) AS highest
    FROM trail_leaf l LEFT JOIN audit_event e ON e.id = l.event_id) l LEFT JOIN audit_event e ON e.id = l.event_id
  WHERE e.id IS NULL OR l.hash <> decode(e.hash, 'hex') OR l.highest > l.leaf_index
  UNION ALL
  SELECT 'leaf ' || n.missing, 'it is missing' FROM (
    SELECT lag(leaf_index, 1, -1::bigint) OVER (ORDER BY leaf_index) + 1 AS missing, leaf_index FROM trail_leaf) n WHERE n.missing <> n.leaf_index
  UNION ALL
  SELECT ${WHERE}, 'it has no place in the log, and does not wait for one' FROM audit_event e
  WHERE NOT EXISTS (SELECT FROM trail_leaf l WHERE l.event_id = e.id) AND NOT EXISTS (SELECT FROM trail_pending p WHERE p.event_id = e.id)
  UNION ALL
  SELECT 'checkpoint ' || c.no, format('it was signed of %s events, and the log has %s', c.size, l.count)
  FROM checkpoint c, (SELECT count(*) FROM trail_leaf) l WHERE c.size > l.count
  UNION ALL
  SELECT 'event ' || p.event_id, 'it waits for its place in the log, and is not there' FROM trail_pending p
  WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.id = p.event_id)`

export async function compareLeaves(client: ClientBase, faults: Fault[]): Promise<void> {
  const { rows: there } = await client.query<{ is: boolean }>(
    `SELECT to_regclass('public.trail_leaf') IS NOT NULL AS is`,
  )
  if (!there[0]?.is) return
  const { rows } = await client.query<{ place: string; text: string }>(LEAVES)
  for (const { place, text } of rows) faults.push(fault('leaf', place, text))
}
