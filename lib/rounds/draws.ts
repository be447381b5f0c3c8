/** What a meeting that the company does not come to draws from its hours: nothing, a stated number of minutes, or what was reserved. */
export const MISSED_DRAWS = ['nothing', 'minutes', 'booked'] as const
export type MissedDraws = (typeof MISSED_DRAWS)[number]

/** What one meeting with several companies draws from each: all of it, a share, or nothing. */
export const GROUP_DRAWS = ['full', 'shared', 'nothing'] as const
export type GroupDraws = (typeof GROUP_DRAWS)[number]

/** What a meeting draws where two advisors took part: its time once, or once for each of them. */
export const SECOND_DRAWS = ['once', 'twice'] as const
export type SecondDraws = (typeof SECOND_DRAWS)[number]

/** What is drawn in ways that no single advisor decides. */
export type Draws = {
  missedDraws: MissedDraws
  missedMinutes: number
  groupDraws: GroupDraws
  secondDraws: SecondDraws
}
type Stored = { missedDraws: string; missedMinutes: number; groupDraws: string; secondDraws: string }

/** The shipped rule. Each round writes down its own. */
export const USUAL_DRAWS: Draws = { missedDraws: 'nothing', missedMinutes: 30, groupDraws: 'full', secondDraws: 'once' }

export function drawsOf({ missedDraws, missedMinutes, groupDraws, secondDraws }: Draws): Draws {
  return { missedDraws, missedMinutes, groupDraws, secondDraws }
}

/** As a row of the database has them, whose checks allow no other words. */
export function storedDraws({ missedDraws, missedMinutes, groupDraws, secondDraws }: Stored): Draws {
  return {
    ...{ missedDraws: missedDraws as MissedDraws, missedMinutes },
    ...{ groupDraws: groupDraws as GroupDraws, secondDraws: secondDraws as SecondDraws },
  }
}

/** What a meeting of so many minutes with so many companies draws from each; a share is rounded down. */
export function groupDraw(rule: GroupDraws, minutes: number, companies: number): number {
  if (rule === 'nothing') return 0
  return rule === 'shared' ? Math.floor(minutes / companies) : minutes
}

/** The same minutes over the companies, without one lost: the first have one more where it does not come out even. */
export function shareOfGroup(minutes: number, companies: number, no: number): number {
  return Math.floor(minutes / companies) + (no <= minutes % companies ? 1 : 0)
}
