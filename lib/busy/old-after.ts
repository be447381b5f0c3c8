/** Hours after which what a calendar said is called old: it has not been possible to fetch it since. */
export const OLD_AFTER_HOURS = 24

export function isOld(fetchedAt: Date, now: Date): boolean {
  return now.getTime() - fetchedAt.getTime() > OLD_AFTER_HOURS * 3_600_000
}
