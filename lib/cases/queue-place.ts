import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'

/** What stands for the next case where there is none. */
export const NO_NEXT = 'none'

type QueuePlace = { page?: number; shown?: string; decided?: string; everyAdvisor?: boolean }

/** The queue with a case chosen in it (`visa`), with every advisor beside it (`alla`), and the case that was just decided. */
export function queuePath(locale: Locale, { page, shown, decided, everyAdvisor }: QueuePlace = {}): string {
  const alla = everyAdvisor ? '1' : undefined
  const query = { page: page && page > 1 ? String(page) : undefined, visa: shown, alla, done: decided }
  return pagePath(locale, '/lead/queue', {}, query)
}

/** Which case is looked at when this one is decided: the one that follows it, or else the one before. */
export function nextInQueue(numbers: readonly string[], number: string): string {
  const place = numbers.indexOf(number)
  return numbers[place + 1] ?? numbers[place - 1] ?? NO_NEXT
}

/** Where a decision leads: back to the queue, on to its next case, or to the case when it was not made from the queue. */
export function afterDecision(locale: Locale, from: { number: string; next?: string; page?: number }): string {
  const { number, next, page } = from
  if (next === undefined) return casePath(locale, number)
  return queuePath(locale, { page, shown: next === NO_NEXT ? undefined : next, decided: number })
}
