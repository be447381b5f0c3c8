export type Found = { killed: string[]; survived: string[]; notReached: string[] }

/** What was found, a line for each name that somebody must look at. */
export function summaryOf({ killed, survived, notReached }: Found): string[] {
  return [
    ...survived.map((name) => `survived: ${name}`),
    ...notReached.map((name) => `not reached: ${name}`),
    `${killed.length} killed, ${survived.length} survived, ${notReached.length} not reached`,
  ]
}
