'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/lib/refusals/result'

const EVERY = 5_000

type AutosaveProps = { action: FormAction<{ savedAt: string }>; isSending: boolean; savedCount: number }

/**
 * Keeps what is typed in its form on the server, every five seconds and when a field is left, for the writer alone.
 * `savedCount` grows when the form itself was saved: what stands in it then is the new beginning.
 */
export function Autosave({ action, isSending, savedCount }: AutosaveProps) {
  const t = useTranslations('blogWrite')
  const mark = useRef<HTMLParagraphElement>(null)
  const kept = useRef<string | null>(null)
  const sending = useRef(isSending)
  const [told, setTold] = useState('')

  useEffect(() => {
    sending.current = isSending
  }, [isSending])

  useEffect(() => {
    const form = mark.current?.closest('form')
    if (form && savedCount > 0) kept.current = typedIn(form)
  }, [savedCount])

  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    kept.current ??= startOf(form)
    let busy = false
    const keep = async () => {
      const typed = typedIn(form)
      if (busy || sending.current || typed === kept.current) return
      busy = true
      try {
        const answer = await action({ status: 'idle' }, dataOf(form))
        if (answer.status === 'ok') kept.current = typed
        setTold(answer.status === 'ok' ? t('draftSaved', { clock: answer.value.savedAt }) : t('draftNotSaved'))
      } catch {
        setTold(t('draftNotSaved'))
      } finally {
        busy = false
      }
    }
    const run = () => void keep()
    const timer = setInterval(run, EVERY)
    form.addEventListener('focusout', run)
    return () => {
      clearInterval(timer)
      form.removeEventListener('focusout', run)
    }
  }, [action, t])

  return (
    <p ref={mark} role="status" className="text-muted min-h-6 text-sm tabular-nums">
      {told}
    </p>
  )
}

type TextControl = HTMLInputElement | HTMLTextAreaElement

const controls = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (one): one is TextControl =>
      one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && one.type === 'text'),
  )

const typedIn = (form: HTMLFormElement) => JSON.stringify(controls(form).map(({ name, value }) => [name, value]))
/** What the form was drawn with: something may have been typed before this script woke. */
const startOf = (form: HTMLFormElement) =>
  JSON.stringify(controls(form).map(({ name, defaultValue }) => [name, defaultValue]))

function dataOf(form: HTMLFormElement): FormData {
  const data = new FormData(form)
  for (const name of [...data.keys()]) if (name.startsWith('$')) data.delete(name)
  return data
}
