'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { Icon } from '@/components/ui/icon'

export type SummaryError = { fieldId?: string; text: string }

type ErrorSummaryProps = {
  heading: string
  errors: readonly SummaryError[]
  /** Put first in the page's title while errors stand. */
  titlePrefix?: string
  ref?: RefObject<HTMLDivElement | null>
}

/** Everything to put right, on top of the form. Takes focus when it appears. */
export function ErrorSummary({ heading, errors, titlePrefix, ref }: ErrorSummaryProps) {
  const own = useRef<HTMLDivElement>(null)
  const box = ref ?? own

  useEffect(() => box.current?.focus(), [box])

  useEffect(() => {
    if (!titlePrefix) return
    const prefix = `${titlePrefix.trim()} `
    const mark = () => {
      if (!document.title.startsWith(prefix)) document.title = prefix + document.title
    }
    mark()
    // The page's own title may arrive after its form, when the form was posted before the page was whole.
    const titles = new MutationObserver(mark)
    titles.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => {
      titles.disconnect()
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length)
    }
  }, [titlePrefix])

  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="framed border-error bg-surface focus:outline-focus-edge max-w-[76ch] rounded-md border-3 p-4 focus:outline-3 focus:outline-offset-3 sm:p-5"
    >
      <h2 className="flex items-start gap-3 text-lg leading-snug">
        <Icon name="error" className="text-error" />
        {heading}
      </h2>
      <ul className="mt-3 space-y-1">
        {errors.map(({ fieldId, text }) => (
          <li key={`${fieldId}${text}`} className="font-strong">
            {fieldId ? (
              <a
                href={`#${fieldId}`}
                className="text-error hover:text-error-hover inline-block py-1"
                onClick={(event) => {
                  const field = document.getElementById(fieldId)
                  if (!field) return
                  event.preventDefault()
                  field.focus({ preventScroll: true })
                  const seen =
                    field.closest('fieldset') ?? document.querySelector(`label[for="${CSS.escape(fieldId)}"]`) ?? field
                  seen.scrollIntoView?.({ block: 'start' })
                }}
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
