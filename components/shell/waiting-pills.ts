/** By place of the frame; `news` in how many there is something that was not seen. */
type ByPlace = Partial<Record<'queue' | 'work' | 'mine' | 'partner', number>>
export type WaitingNumbers = ByPlace & { news?: ByPlace }
/** On what opens the menu of a phone: how much of all places was not seen, which the menu tells of each. */
export type WaitingPlace = keyof ByPlace | 'menu'

type Words = Record<'one' | 'other', string>
export type WaitingWords = Words & { news: Words }

/** What stands in a pill, and what is said in its place where the figure alone tells too little. */
export type Pill = { className: string; shown: string; said?: string }

const PILL = 'font-strong inline-block min-w-6 rounded-full px-1.5 text-center text-sm tabular-nums'

/** The numbers beside a place, and the same in words: what waits there, and what was not seen; nothing for none. */
export function waitingPills(numbers: WaitingNumbers, place: WaitingPlace, words: WaitingWords): Pill[] {
  if (place === 'menu') {
    const unseen = Object.values(numbers.news ?? {}).reduce((sum, one) => sum + one, 0)
    const className = `${PILL} bg-action text-on-action ml-1.5`
    return unseen > 0 ? [{ className, shown: String(unseen), said: inWords(unseen, words.news) }] : []
  }
  const [count, news] = [numbers[place] ?? 0, numbers.news?.[place] ?? 0]
  return [
    ...(count > 0
      ? [{ className: `${PILL} bg-action-tint text-action`, shown: String(count), said: inWords(count, words) }]
      : []),
    ...(news > 0
      ? [{ className: `${PILL} bg-action text-on-action whitespace-nowrap`, shown: inWords(news, words.news) }]
      : []),
  ]
}

function inWords(count: number, { one, other }: Words): string {
  return (count === 1 ? one : other).replace('#', String(count))
}
