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
