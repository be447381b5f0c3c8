import { scaleQuantize } from 'd3-scale'

export type Step = 0 | 1 | 2 | 3 | 4 | 5

export const heat: Record<Step, string> = {
  0: 'bg-heat-0 text-on-heat-low',
  1: 'bg-heat-1 text-on-heat-low',
  2: 'bg-heat-2 text-on-heat-low',
  3: 'bg-heat-3 text-on-heat-low',
  4: 'bg-heat-4 text-on-heat-high',
  5: 'bg-heat-5 text-on-heat-high',
}

/** The shade of a number among others: zero has its own, empty one. */
export function shadesTo(largest: number): (value: number) => Step {
  const shade = scaleQuantize<Step>([0, largest || 1], [1, 2, 3, 4, 5])
  return (value) => (value === 0 ? 0 : shade(value))
}

/** What whole numbers each shade stands for, those that stand for any: of zero first. */
export function shadeSpans(largest: number): { step: Step; from: number; until: number }[] {
  const step = shadesTo(largest)
  const spans: { step: Step; from: number; until: number }[] = [{ step: 0, from: 0, until: 0 }]
  for (const one of [1, 2, 3, 4, 5] as const) {
    const from = Math.max(1, Math.ceil((largest * (one - 1)) / 5))
    const until = one === 5 ? largest : Math.ceil((largest * one) / 5) - 1
    if (from <= until && step(from) === one) spans.push({ step: one, from, until })
  }
  return spans
}
