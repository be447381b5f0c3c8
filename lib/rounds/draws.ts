/** What a meeting that the company does not come to draws from its hours: nothing, a stated number of minutes, or what was reserved. */
export const MISSED_DRAWS = ['nothing', 'minutes', 'booked'] as const
export type MissedDraws = (typeof MISSED_DRAWS)[number]

/** What is drawn in ways that no single advisor decides. */
export type Draws = { missedDraws: MissedDraws; missedMinutes: number }

/** The shipped rule. Each round writes down its own. */
export const USUAL_DRAWS: Draws = { missedDraws: 'nothing', missedMinutes: 30 }

export function drawsOf({ missedDraws, missedMinutes }: Draws): Draws {
  return { missedDraws, missedMinutes }
}
