'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { counted, type Counted } from './counted'

export type LeavingWords = Counted & { text: string; leave: string }

/**
 * Stands before every form that signs out. What is kept in this browser goes with its key; time that has not been sent is
 * sent first, and what cannot be is told of before it is thrown away.
 */
export function Leaving({ words }: { words: LeavingWords }) {
  const [left, setLeft] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const mayGo = useRef(false)
  const notice = useRef<HTMLDivElement>(null)
  const leave = useCallback(async (anyway: boolean) => {
    // What empties the browser may itself be out of reach: then the form is sent, and says what is the matter.
    const unsent = await import('./empty-device').then(({ emptyDevice }) => emptyDevice(anyway)).catch(() => 0)
    setLeft(unsent)
    if (unsent > 0) {
      // The menu that it was pressed in lies over the page, and over this.
      form.current?.closest('details')?.removeAttribute('open')
      return requestAnimationFrame(() => notice.current?.focus())
    }
    mayGo.current = true
    form.current?.requestSubmit()
  }, [])
  useEffect(() => {
    const stop = (event: SubmitEvent) => {
      const { target } = event
      if (!(target instanceof HTMLFormElement) || !target.closest('[data-signs-out]')) return
      form.current = target
      if (mayGo.current) {
        mayGo.current = false
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
      void leave(false)
    }
    // On the window, which hears of it before the page does.
    window.addEventListener('submit', stop, true)
    return () => window.removeEventListener('submit', stop, true)
  }, [leave])
  if (left === 0) return null
  return (
    <div ref={notice} tabIndex={-1} className="page-width py-3">
      <Notice tone="warn" level={3} role="alert" heading={counted(words, left)}>
        <p>{words.text}</p>
        <button
          type="button"
          onClick={() => void leave(true)}
          className={buttonClass({ variant: 'danger', size: 'compact' })}
        >
          {words.leave}
        </button>
      </Notice>
    </div>
  )
}
