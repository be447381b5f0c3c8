'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { DraftKeeper, type DraftNews } from './draft-keeper'

/** `version` and `beginning` where the page itself has drawn the draft: which it drew, and what is saved beneath it. */
export type FormDraft = { place: string; version?: number; beginning?: Record<string, string> }

const NONE: DraftNews = { status: 'none' }

/** Keeps what is typed in the form under its place, while it is drawn; without a place, nothing. */
export function useDraft(
  draft: FormDraft | undefined,
  formRef: RefObject<HTMLFormElement | null>,
  keepsTyped: boolean,
): { news: DraftNews; keeper: RefObject<DraftKeeper | null> } {
  const [news, setNews] = useState(NONE)
  const keeper = useRef<DraftKeeper>(null)
  const place = draft?.place
  const beganWith = useRef({ keepsTyped, beginning: draft?.beginning })
  useEffect(() => {
    const form = formRef.current
    if (!form || place === undefined) return
    const { keepsTyped: typed, beginning } = beganWith.current
    const own = new DraftKeeper(form, place, setNews, beginning)
    keeper.current = own
    own.begin(typed)
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
