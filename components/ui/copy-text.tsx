'use client'

import { useRef, useState, useSyncExternalStore } from 'react'
import { Button } from './button'
import { StatusMessage } from './status-message'

const nothing = () => () => undefined

type CopyTextProps = { id: string; label: string; text: string; words: { copy: string; copied: string } }

/** A text to take along: it can always be marked and copied by hand; the button comes with JavaScript. */
export function CopyText({ id, label, text, words }: CopyTextProps) {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const mayCopy = useSyncExternalStore(
    nothing,
    () => 'clipboard' in navigator,
    () => false,
  )

  async function copy() {
    input.current?.select()
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }

  return (
    <div className="space-y-2">
      <label htmlFor={id} className="font-strong block">
        {label}
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          ref={input}
          id={id}
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          className="control min-w-0 flex-1 basis-64"
        />
        {mayCopy && (
          <Button variant="secondary" size="compact" onClick={() => void copy()}>
            {words.copy}
          </Button>
        )}
      </div>
      <StatusMessage>{copied ? words.copied : null}</StatusMessage>
    </div>
  )
}
