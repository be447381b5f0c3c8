import type { CaseFilter } from '@/lib/figures/case-filter'
import type { ShownPanels } from '@/lib/figures/shown-overview'
import type { Shown } from '@/lib/figures/small-cells'

const STEPS = ['opened', 'assigned', 'closed', 'bids', 'won'] as const

export type FunnelStep = { step: (typeof STEPS)[number]; shown: Shown; filter: CaseFilter }

/** How many cases came to each step of the way to a contract, and which list they are in. */
export function funnelSteps(cases: ShownPanels['cases'], figures: ShownPanels['figures']): FunnelStep[] {
  const closed = cases.byStatus.rows?.find(({ key }) => key === 'closed')?.shown ?? 'hidden'
  const steps: Record<FunnelStep['step'], Omit<FunnelStep, 'step'>> = {
    opened: { shown: cases.byStatus.sum, filter: {} },
    assigned: { shown: figures.assigned, filter: { figure: 'assigned' } },
    closed: { shown: closed, filter: { status: 'closed' } },
    bids: { shown: figures.bids, filter: { figure: 'bids' } },
    won: { shown: figures.won, filter: { figure: 'won' } },
  }
  return STEPS.map((step) => ({ step, ...steps[step] }))
}
