/** How much each reason counts when those who can take a case are put in order, where a round says nothing else. */
export const USUAL_WEIGHTS = {
  weightField: 30,
  weightTime: 25,
  weightHelp: 15,
  weightKnown: 15,
  weightLoad: 10,
  weightPlace: 10,
  weightLanguage: 10,
} as const

export type Weight = keyof typeof USUAL_WEIGHTS
export type Weights = Record<Weight, number>

export const WEIGHTS = Object.keys(USUAL_WEIGHTS) as Weight[]
export const MOST_WEIGHT = 100

/** What a case likely takes, where a round says nothing else. */
export const USUAL_LIKELY_MINUTES = 180

export function weightsOf(round: Weights): Weights {
  return Object.fromEntries(WEIGHTS.map((weight) => [weight, round[weight]])) as Weights
}
