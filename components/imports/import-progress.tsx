'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** How often the page asks how far it has got. */
const EVERY_MS = 1_500

type ImportProgressProps = { all: number; done: number; words: string }

/** How far the logging has got; looks again by itself. Without scripts the page is loaded anew instead. */
export function ImportProgress({ all, done, words }: ImportProgressProps) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return (
    <div className="max-w-[66ch] space-y-2">
      <progress value={done} max={all} aria-label={words} className="accent-action block h-3 w-full" />
      <p role="status" className="tabular-nums">
        {words}
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </div>
  )
}
