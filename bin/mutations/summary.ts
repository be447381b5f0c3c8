export type Found = { killed: string[]; survived: string[]; notReached: string[]; notTried: number }

export const emptyFound = (): Found => ({ killed: [], survived: [], notReached: [], notTried: 0 })

/** What was found, a line for each name that somebody must look at. */
export function summaryOf({ killed, survived, notReached, notTried }: Found): string[] {
  return [
    ...survived.map((name) => `survived: ${name}`),
    ...notReached.map((name) => `not reached: ${name}`),
    ...(notTried > 0 ? [`${notTried} not tried: the time was up, or their test fails as it is`] : []),
    ...(survived.length > 0 ? [shareOf(killed.length, killed.length + survived.length)] : []),
    `${killed.length} killed, ${survived.length} survived, ${notReached.length} not reached`,
  ]
}

/** The share that was killed, and between what it lies for all of them, 19 times of 20 (Wilson). */
function shareOf(killed: number, tried: number): string {
  const [z, share] = [1.96, killed / tried]
  const middle = share + z ** 2 / (2 * tried)
  const way = z * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2))
  const [low, high] = [middle - way, middle + way].map((bound) => bound / (1 + z ** 2 / tried))
  const inPercent = (part = 0) => `${(part * 100).toFixed(1)} %`
  return `${inPercent(share)} killed, of all between ${inPercent(low)} and ${inPercent(high)}`
}
