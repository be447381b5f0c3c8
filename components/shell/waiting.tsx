'use client'

import { usePathname } from 'next/navigation'
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react'

/** By place of the frame; `news` in how many there is something that was not seen. */
type ByPlace = Partial<Record<'queue' | 'work' | 'mine', number>>
export type WaitingNumbers = ByPlace & { news?: ByPlace }

const ASKED_AGAIN_MS = 60_000
const Numbers = createContext<WaitingNumbers>({})

async function ask(): Promise<WaitingNumbers | null> {
  try {
    const answer = await fetch('/api/waiting')
    return answer.status === 200 ? ((await answer.json()) as WaitingNumbers) : null
  } catch {
    // Away for the moment: the numbers stand as they were.
    return null
  }
}

/**
 * The numbers come with the page; the frame then stays while pages change below it, so they are asked for again with
 * each page, when the window is looked at again, and now and then while it is.
 */
export function WaitingProvider({ numbers, children }: { numbers: WaitingNumbers; children: ReactNode }) {
  const [latest, setLatest] = useState(numbers)
  const path = usePathname()
  const drawnFor = useRef(path)
  const counts = Object.keys(numbers).length > 0
  useEffect(() => {
    if (!counts) return
    let wanted = true
    const renew = async () => {
      if (document.visibilityState !== 'visible') return
      const found = await ask()
      if (wanted && found) setLatest(found)
    }
    if (drawnFor.current !== path) void renew()
    drawnFor.current = path
    const timer = setInterval(() => void renew(), ASKED_AGAIN_MS)
    const looked = () => void renew()
    document.addEventListener('visibilitychange', looked)
    return () => {
      wanted = false
      document.removeEventListener('visibilitychange', looked)
      clearInterval(timer)
    }
  }, [path, counts])
  return <Numbers value={latest}>{children}</Numbers>
}

type Words = Record<'one' | 'other', string>
type WaitingCountProps = { place: keyof ByPlace; words: Words & { news: Words } }

const PILL = 'font-strong inline-block min-w-6 rounded-full px-1.5 text-center text-sm tabular-nums'

/** The numbers beside a place, and the same in words: what waits there, and what was not seen; nothing for none. */
export function WaitingCount({ place, words }: WaitingCountProps) {
  const numbers = use(Numbers)
  const [count, news] = [numbers[place] ?? 0, numbers.news?.[place] ?? 0]
  return (
    <>
      {count > 0 && (
        <span className={`${PILL} bg-action-tint text-action`}>
          <span aria-hidden="true">{count}</span>
          <span className="sr-only"> {inWords(count, words)}</span>
        </span>
      )}
      {news > 0 && (
        <span className={`${PILL} bg-action text-on-action whitespace-nowrap`}>{inWords(news, words.news)}</span>
      )}
    </>
  )
}

/** On what opens the menu of a phone: how much of all places was not seen, which the menu tells of each. */
export function NewsInMenu({ words }: { words: Words }) {
  const { news = {} } = use(Numbers)
  const count = Object.values(news).reduce((sum, one) => sum + one, 0)
  if (count === 0) return null
  return (
    <span className={`${PILL} bg-action text-on-action ml-1.5`}>
      <span aria-hidden="true">{count}</span>
      <span className="sr-only"> {inWords(count, words)}</span>
    </span>
  )
}

function inWords(count: number, { one, other }: Words): string {
  return (count === 1 ? one : other).replace('#', String(count))
}
