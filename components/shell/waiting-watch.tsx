'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { waitingPills, type WaitingNumbers, type WaitingPlace, type WaitingWords } from './waiting-pills'

const ASKED_AGAIN_MS = 60_000

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
 * each page, when the window is looked at again, and now and then while it is. `counts`: whether there are any.
 */
export function WaitingWatch({ counts, words }: { counts: boolean; words: WaitingWords }) {
  const path = usePathname()
  const drawnFor = useRef(path)
  const { one, other, news } = words
  useEffect(() => {
    if (!counts) return
    let wanted = true
    const renew = async () => {
      if (document.visibilityState !== 'visible') return
      const found = await ask()
      if (wanted && found) write(found, { one, other, news })
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
  }, [path, counts, one, other, news])
  return null
}

/** As `WaitingCount` draws them. */
function write(numbers: WaitingNumbers, words: WaitingWords): void {
  for (const at of document.querySelectorAll<HTMLElement>('[data-waiting]')) {
    const place = at.dataset.waiting as WaitingPlace
    const pills = waitingPills(numbers, place, words).map(({ className, shown, said }) => {
      const pill = span({ className })
      if (said) pill.append(span({ ariaHidden: 'true' }, shown), span({ className: 'sr-only' }, ` ${said}`))
      else pill.append(shown)
      return pill
    })
    at.replaceChildren(...pills)
  }
}

function span(about: { className?: string; ariaHidden?: string }, ...content: string[]): HTMLSpanElement {
  const made = Object.assign(document.createElement('span'), about)
  made.append(...content)
  return made
}
