import { queueQuery, readQueue, type QueueAsked } from '@/lib/cases/queue-filter'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { queryOf, readPage } from '@/lib/lists/query'

/** What stands for the next case where there is none. */
export const NO_NEXT = 'none'

/** What of the queue is looked at: its search, order and page. */
export type QueueView = { asked?: QueueAsked; page?: number }

type QueuePlace = QueueView & { shown?: string; decided?: string; everyAdvisor?: boolean }

const onPage = (page = 1) => (page > 1 ? String(page) : undefined)

/** The queue with a case chosen in it (`visa`), with every advisor beside it (`alla`), and the case that was just decided. */
export function queuePath(locale: Locale, place: QueuePlace = {}): string {
  const { asked = {}, page, shown, decided, everyAdvisor } = place
  const alla = everyAdvisor ? '1' : undefined
  const query = { ...queueQuery(asked), page: onPage(page), visa: shown, alla, done: decided }
  return pagePath(locale, '/lead/queue', {}, query)
}

/** The view as a form or another page carries it along, to lead back there; nothing for the queue as it first is. */
export function queueView({ asked = {}, page = 1 }: QueueView): string | undefined {
  const place = onPage(page)
  return new URLSearchParams({ ...queueQuery(asked), ...(place && { page: place }) }).toString() || undefined
}

/** Which case is looked at when this one is decided: the one that follows it, or else the one before. */
export function nextInQueue(numbers: readonly string[], number: string): string {
  const place = numbers.indexOf(number)
  return numbers[place + 1] ?? numbers[place - 1] ?? NO_NEXT
}

/** Where a decision leads: back to the queue, on to its next case, or to the case when it was not made from the queue. */
export function afterDecision(locale: Locale, from: { number: string; next?: string; view?: string }): string {
  const { number, next, view = '' } = from
  if (next === undefined) return casePath(locale, number)
  const query = queryOf(view)
  const shown = next === NO_NEXT ? undefined : next
  return queuePath(locale, { asked: readQueue(query), page: readPage(query), shown, decided: number })
}
