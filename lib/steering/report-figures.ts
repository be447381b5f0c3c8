import type { ShownFollowUp } from '@/lib/figures/follow-up'
import type { ShownReach } from '@/lib/figures/company-statistics'
import { reachedOf } from '@/lib/figures/progress'
import type { ShownOverview, ShownTable } from '@/lib/figures/shown-overview'
import type { Shown } from '@/lib/figures/small-cells'
import { inReadingOrder, TRAITS, type ShownTraits, type Trait } from '@/lib/figures/traits'
import type { TargetName, Targets } from '@/lib/rounds/targets'
import type { ReportFigure, ReportTable, Unit, Words } from '@/lib/steering/report'
import {
  captionOf,
  codesOf,
  explained,
  labelOf,
  nameOf,
  ownWords,
  reachCaption,
  traitWords,
} from '@/lib/steering/report-words'

type Counted = { overview: ShownOverview; followUp: ShownFollowUp; targets: Targets | null }

/** The figures of a report, in the order they are read in. */
export function reportFigures({ overview, targets }: Counted, before: readonly ReportFigure[]): ReportFigure[] {
  const reached = reachedOf(overview)
  const { waiting, results } = overview
  const known = new Map(before.map(({ key, shown }) => [key, shown]))
  const make = (
    key: string,
    label: Words,
    explanation: Words,
    unit: Unit,
    shown: Shown | null,
    target?: TargetName,
  ) => ({
    ...{ key, label, explained: explanation, unit, shown },
    target: (target && targets?.[target]) ?? null,
    before: known.get(key) ?? null,
  })
  const named = (name: Parameters<typeof labelOf>[0], target: TargetName, unit: Unit = 'count') =>
    make(name, labelOf(name), explained(name), unit, reached[target], target)
  return [
    named('cases', 'cases'),
    make('waiting', labelOf('waiting'), explained('waiting'), 'seconds', waiting?.median ?? null),
    make('waiting-long', ownWords('waitingLong'), explained('waiting'), 'seconds', waiting?.p90 ?? null),
    named('helped', 'helped'),
    named('hours', 'minutes', 'minutes'),
    named('bids', 'bids'),
    named('first-bids', 'firstBids'),
    named('won', 'won'),
    make('value', labelOf('value'), explained('value'), 'sek', results?.value ?? null),
    named('trainings', 'trainings'),
    named('participants', 'participants'),
    named('satisfaction', 'satisfactionTenths', 'tenths'),
    make('answers', ownWords('answers'), ownWords('answersExplained'), 'count', results?.answered ?? null),
  ]
}

export function reportTables({ overview, followUp }: Counted): ReportTable[] {
  const { cases, months, reach } = overview
  const table = (key: string, caption: Words, heading: Words, of: ShownTable | null, name: (key: string) => Words) => ({
    ...{ key, caption, heading, unit: 'count' as Unit },
    rows: of?.rows?.map((row) => ({ label: name(row.key), shown: row.shown })) ?? null,
    sum: of?.sum ?? null,
  })
  return [
    table('status', captionOf('byStatus'), captionOf('status'), cases?.byStatus ?? null, nameOf.status),
    table('month', captionOf('byMonth'), captionOf('month'), cases?.byMonth ?? null, nameOf.month),
    { ...table('minutes', captionOf('minutesByMonth'), captionOf('month'), months, nameOf.month), unit: 'minutes' },
    table('municipality', captionOf('byMunicipality'), captionOf('municipality'), cases?.byMunicipality ?? null, nameOf.municipality), // prettier-ignore
    ...TRAITS.map((trait) => traitTable(trait, overview.traits)),
    ...(reach?.statistics ? [reachTable(reach, reach.statistics)] : []),
    {
      ...{ key: 'barriers', caption: ownWords('barriers'), heading: ownWords('barrier'), unit: 'count' },
      rows: followUp.barriers.map(({ barrier, count }) => ({ label: nameOf.barrier(barrier), shown: count })),
      // A case may name several, so they have no sum.
      sum: null,
    },
  ]
}

function traitTable(trait: Trait, traits: ShownTraits | null): ReportTable {
  const { rows, sum } = traits ? inReadingOrder(trait, traits[trait], codesOf(trait)) : { rows: null, sum: null }
  return {
    ...{ key: trait, caption: traitWords(trait), heading: traitWords(`${trait}Label`), unit: 'count' },
    ...{ rows: rows?.map(({ key, shown }) => ({ label: nameOf[trait](key), shown })) ?? null, sum },
  }
}

/** Companies of each 1 000, with whose count they are held against; municipalities that nobody has counted are not in it. */
function reachTable({ rows, all }: ShownReach, statistics: NonNullable<ShownReach['statistics']>): ReportTable {
  return {
    ...{ key: 'reach', caption: reachCaption(statistics), heading: captionOf('municipality'), unit: 'tenths' },
    rows:
      rows?.flatMap(({ key, tenths }) =>
        tenths === null ? [] : [{ label: nameOf.municipality(key), shown: tenths }],
      ) ?? null,
    sum: all.tenths,
  }
}
