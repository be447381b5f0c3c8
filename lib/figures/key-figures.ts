import type { CaseFilter } from '@/lib/figures/case-filter'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import type { Shown } from '@/lib/figures/small-cells'
import type { TargetName } from '@/lib/rounds/targets'

/** How a figure is written, and what more of it is called. */
export type FigureUnit = 'count' | 'minutes' | 'seconds' | 'sek' | 'mean'

type KeyFigure = {
  name: string
  unit: FigureUnit
  /** Null where there is nothing to show, undefined where it could not be worked out. */
  of: (overview: ShownOverview) => Shown | null | undefined
  /** The cases behind it, or the trainings. */
  list: CaseFilter | 'trainings'
  target?: TargetName
}

/** The figures of the overview, in the order they are read in. */
export const KEY_FIGURES = [
  { name: 'cases', unit: 'count', of: (all) => all.cases?.byStatus.sum, list: {}, target: 'cases' },
  { name: 'without-advisor', unit: 'count', of: (all) => all.figures?.withoutAdvisor, list: { figure: 'without-advisor' } },
  { name: 'waiting', unit: 'seconds', of: (all) => all.waiting?.median, list: { figure: 'contacted' } },
  { name: 'helped', unit: 'count', of: (all) => all.hours?.companies, list: { figure: 'helped' }, target: 'helped' },
  { name: 'hours', unit: 'minutes', of: (all) => all.hours?.used, list: { figure: 'hours' }, target: 'minutes' },
  { name: 'outside', unit: 'minutes', of: (all) => all.hours?.outside, list: { figure: 'outside' } },
  { name: 'bids', unit: 'count', of: (all) => all.figures?.bids, list: { figure: 'bids' }, target: 'bids' },
  { name: 'first-bids', unit: 'count', of: (all) => all.results?.firstBids, list: { figure: 'first-bids' }, target: 'firstBids' },
  { name: 'won', unit: 'count', of: (all) => all.figures?.won, list: { figure: 'won' }, target: 'won' },
  { name: 'value', unit: 'sek', of: (all) => all.results?.value, list: { figure: 'valued' } },
  { name: 'trainings', unit: 'count', of: (all) => all.participation?.trainings, list: 'trainings', target: 'trainings' },
  { name: 'participants', unit: 'count', of: (all) => all.participation?.attended, list: 'trainings', target: 'participants' },
  { name: 'satisfaction', unit: 'mean', of: (all) => all.results?.mean, list: { figure: 'answered-support' }, target: 'satisfactionTenths' },
] as const satisfies readonly KeyFigure[] // prettier-ignore

export type KeyFigureName = (typeof KEY_FIGURES)[number]['name']
