'use client'

import { useEffect, useState } from 'react'
import { hearAnswers } from '@/components/form/answer-told'
import { focusInSight } from '@/components/ui/focus-in-sight'
import { hasSaidMore, noteSent, placeOf, type SentForm } from './sent-form'

/** So long nothing has changed in the page: what it has to say itself has come. */
const QUIET_MS = 250

/**
 * After every action the result is heard and the focus is in the page: where the page says nothing itself, what was done
 * is said by the button's own words, and a focus that went away with its form comes back beside where that stood.
 */
export function AnswerSaid({ done }: { done: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    let sent: SentForm | null = null
    let answered: SentForm | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      if (!answered) return
      if (!hasSaidMore(answered)) setSaid(answered.word && done.replace('{word}', answered.word))
      comeBack()
    }
    const comeBack = () => {
      const lost = document.activeElement === null || document.activeElement === document.body
      const place = lost && answered ? placeOf(answered) : null
      if (!place) return
      if (place.tabIndex < 0) place.tabIndex = -1
      focusInSight(place)
    }
    const wait = () => {
      clearTimeout(timer)
      if (answered) timer = setTimeout(settle, QUIET_MS)
    }
    const watch = new MutationObserver(wait)
    const main = document.querySelector('main')
    if (main) watch.observe(main, { childList: true, subtree: true, characterData: true })
    const send = (event: SubmitEvent) => {
      if (event.target instanceof HTMLFormElement) sent = noteSent(event.target, event.submitter)
      forget()
      setSaid('')
    }
    // Whoever goes on has the focus where they put it.
    const forget = () => {
      answered = null
      clearTimeout(timer)
    }
    const deaf = hearAnswers((answer) => {
      answered = answer === 'refused' ? null : sent
      wait()
    })
    document.addEventListener('submit', send, true)
    document.addEventListener('pointerdown', forget, true)
    document.addEventListener('keydown', forget, true)
    return () => {
      deaf()
      forget()
      watch.disconnect()
      document.removeEventListener('submit', send, true)
      document.removeEventListener('pointerdown', forget, true)
      document.removeEventListener('keydown', forget, true)
    }
  }, [done])
  return (
    <div role="status" className="sr-only">
      {said}
    </div>
  )
}
