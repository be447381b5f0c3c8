import 'server-only'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

export type BrokenEvent = { stream: string; seq: number; id: string; type: string; at: Date }
/** `events` as the reader may know them: a lead who sees no question is not told by a sum that there is one. */
export type ChainState = { events: number; streams: number; checkedAt: Date; broken: BrokenEvent | null }

type Walked = ChainState & { ofQuestions: number }

const FRESH_MS = 60_000

const kept = globalThis as typeof globalThis & { chainState?: { until: number; state: Promise<Walked> } }

/**
 * Whether every event has the hash of its own text and names the event before it. The database walks all of them, at
 * most once a minute; `npm run audit:verify` is the check that trusts nothing of ours.
 */
export async function checkChain({ role }: ProjectLead | Auditor, now: number = Date.now()): Promise<ChainState> {
  if (!kept.chainState || now >= kept.chainState.until) {
    const state = walk()
    kept.chainState = { until: now + FRESH_MS, state }
    state.catch(() => (kept.chainState = undefined))
  }
  const { ofQuestions, ...state } = await kept.chainState.state
  return role === 'auditor' ? state : { ...state, events: state.events - ofQuestions }
}

async function walk(): Promise<Walked> {
  const [counted, [broken]] = await Promise.all([
    db().$queryRaw<{ events: number; ofQuestions: number; streams: number }[]>`
      SELECT count(*)::int AS events, count(*) FILTER (WHERE subject_kind = 'buyer-question')::int AS "ofQuestions",
        count(*) FILTER (WHERE seq = 0)::int AS streams FROM audit_event`,
    db().$queryRaw<BrokenEvent[]>`
      SELECT w.stream, w.seq, w.id, w.type, w.at FROM (
        SELECT e.stream, e.seq, e.id, e.type, e.at, e.prev, e.hash, row_number() OVER s - 1 AS place, lag(e.hash) OVER s AS before,
          encode(sha256(decode('00', 'hex') || convert_to(e.canonical, 'UTF8')), 'hex') AS own
        FROM audit_event e WINDOW s AS (PARTITION BY e.stream ORDER BY e.seq)) w
      WHERE w.hash <> w.own OR w.seq <> w.place OR w.prev IS DISTINCT FROM w.before
      ORDER BY w.at, w.stream, w.seq LIMIT 1`,
  ])
  return {
    events: counted[0]?.events ?? 0,
    ofQuestions: counted[0]?.ofQuestions ?? 0,
    streams: counted[0]?.streams ?? 0,
    checkedAt: new Date(),
    broken: broken ?? null,
  }
}
