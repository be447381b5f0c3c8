'use client'

import { usePathname } from 'next/navigation'
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react'

/** By place of the frame. */
export type WaitingNumbers = Partial<Record<'queue' | 'work' | 'mine', number>>

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
 * each page, and now and then while the window is looked at.
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
    return () => {
      wanted = false
      clearInterval(timer)
    }
  }, [path, counts])
  return <Numbers value={latest}>{children}</Numbers>
}

type WaitingCountProps = { place: keyof WaitingNumbers; words: Record<'one' | 'other', string> }

/** The number beside a place, and the same in words; nothing when nothing waits. */
export function WaitingCount({ place, words }: WaitingCountProps) {
  const count = use(Numbers)[place] ?? 0
  if (count === 0) return null
  return (
    <span className="bg-action-tint text-action font-strong inline-block min-w-6 rounded-full px-1.5 text-center text-sm tabular-nums">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{` ${(count === 1 ? words.one : words.other).replace('#', String(count))}`}</span>
    </span>
  )
}
