import { groundless } from '@/lib/audit/mask-events'
import { MASK_KINDS, type Grounds, type MaskKind } from '@/lib/audit/mask-kinds'
import type { Query } from '@/lib/lists/query'
import { askedLine } from '@/lib/text/plain-text'
import { queryWith, type TrailQuery } from './trail-query'

const LONGEST_GROUND = 120

/** What is asked to be masked, why, and up to which moment; `prepared` once it has been asked for. */
export type DisclosureQuery = { grounds: Grounds; until: Date; prepared: boolean; missing: MaskKind[] }

/** Without a moment of its own it is of now: both files are then of the same events, whatever happens meanwhile. */
export function readDisclosure(asked: Query, now: Date): DisclosureQuery {
  const grounds: Grounds = Object.fromEntries(
    MASK_KINDS.filter((kind) => asked[maskName(kind)] === 'on').map((kind) => [
      kind,
      askedLine(asked[groundName(kind)], LONGEST_GROUND),
    ]),
  )
  const prepared = asked.prepared === 'yes'
  return { grounds, until: readMoment(asked.until, now), prepared, missing: prepared ? groundless(grounds) : [] }
}

export const maskName = (kind: MaskKind) => `mask-${kind}` as const
export const groundName = (kind: MaskKind) => `ground-${kind}` as const

/** What a form or a link takes along, for the same events and the same marks. */
export function disclosureQuery(query: TrailQuery, { grounds, until }: DisclosureQuery): Record<string, string> {
  const masks = Object.entries(grounds).flatMap(([kind, ground]): [string, string][] => [
    [maskName(kind as MaskKind), 'on'],
    [groundName(kind as MaskKind), ground],
  ])
  return { ...shownOf(query), until: until.toISOString(), prepared: 'yes', ...Object.fromEntries(masks) }
}

/** The events that are given out, as the list's address says it: in the order they happened. */
export function shownOf(query: TrailQuery): Record<string, string> {
  const { sort: _sort, ...shown } = queryWith(query)
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value)) as Record<string, string>
}

function readMoment(text: Query[string], now: Date): Date {
  const moment = typeof text === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? new Date(text) : now
  return Number.isNaN(moment.getTime()) || moment > now ? now : moment
}
