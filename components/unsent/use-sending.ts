'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { sendUnsent, type Sent } from './send-unsent'
import { useEntries } from './use-entries'

const AGAIN_MS = 30_000

/**
 * What waits, and what became of what was sent: it is when the page opens, when the network comes back, when the page is
 * looked at again, and now and then while something waits.
 */
export function useSending(onLogged: () => void, begin?: () => Promise<void>) {
  const entries = useEntries()
  const [news, setNews] = useState<Sent | null>(null)
  const told = useRef({ onLogged, begin })
  useEffect(() => {
    told.current.onLogged = onLogged
  }, [onLogged])
  const send = useCallback(async (anyway = false) => {
    const sent = await sendUnsent(anyway)
    if (!sent || (sent.logged === 0 && sent.refused === 0 && !sent.isSignedOut)) return
    setNews(sent)
    if (sent.logged > 0) told.current.onLogged()
  }, [])
  useEffect(() => {
    void (told.current.begin?.() ?? Promise.resolve()).then(() => send())
    const online = () => void send()
    const looked = () => void (document.visibilityState === 'visible' && send())
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', looked)
    return () => {
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', looked)
    }
  }, [send])
  const waiting = entries.filter(({ refusal }) => !refusal)
  const isWaiting = waiting.length > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => void send(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [isWaiting, send])
  return { entries, waiting, refused: entries.filter(({ refusal }) => refusal), news, send }
}
