'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { DraftKeeper, type DraftNews } from './draft-keeper'

const NONE: DraftNews = { status: 'none' }

/** Keeps what is typed in the form under its place, while it is drawn; without a place, nothing. */
export function useDraft(
  place: string | undefined,
  formRef: RefObject<HTMLFormElement | null>,
  keepsTyped: boolean,
): { news: DraftNews; keeper: RefObject<DraftKeeper | null> } {
  const [news, setNews] = useState(NONE)
  const keeper = useRef<DraftKeeper>(null)
  const beganWith = useRef(keepsTyped)
  useEffect(() => {
    const form = formRef.current
    if (!form || place === undefined) return
    const own = new DraftKeeper(form, place, setNews)
    keeper.current = own
    own.begin(beganWith.current)
    const leave = () => {
      if (document.visibilityState === 'hidden') own.keep()
    }
    form.addEventListener('input', own.typed)
    form.addEventListener('focusout', own.keep)
    document.addEventListener('visibilitychange', leave)
    return () => {
      form.removeEventListener('input', own.typed)
      form.removeEventListener('focusout', own.keep)
      document.removeEventListener('visibilitychange', leave)
      own.stop()
    }
  }, [place, formRef])
  return { news, keeper }
}
