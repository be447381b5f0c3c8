'use client'

import { useRef, useState, type ComponentProps, type FormEvent } from 'react'
import { ButtonForm } from '@/components/form/button-form'
import { Notice } from '@/components/ui/notice'
import { buttonClass } from '@/components/ui/button'
import { counted } from './counted'

export type SignOutWords = { one: string; other: string; text: string; leave: string }
type SignOutFormProps = Omit<ComponentProps<typeof ButtonForm<never>>, 'children'> & { words: SignOutWords }

/**
 * The way out. What is kept in this browser goes with its key; time that has not been sent is sent first, and what cannot be
 * is told of before it is thrown away. Stands around the form and not in it, so that the forms of public pages carry none of it.
 */
export function SignOutForm({ words, ...form }: SignOutFormProps) {
  const [unsent, setUnsent] = useState(0)
  const around = useRef<HTMLDivElement>(null)
  const notice = useRef<HTMLDivElement>(null)
  const mayGo = useRef(false)
  async function leave(anyway: boolean) {
    // What empties the browser may itself be out of reach: then the form is sent, and says what is the matter.
    const left = await import('./empty-device').then(({ emptyDevice }) => emptyDevice(anyway)).catch(() => 0)
    setUnsent(left)
    if (left > 0) return requestAnimationFrame(() => notice.current?.focus())
    mayGo.current = true
    around.current?.querySelector('form')?.requestSubmit()
  }
  function onSubmit(event: FormEvent) {
    if (mayGo.current) {
      mayGo.current = false
      return
    }
    event.preventDefault()
    void leave(false)
  }
  return (
    <div ref={around} onSubmitCapture={onSubmit}>
      <ButtonForm<never> {...form} />
      {unsent > 0 && (
        <div ref={notice} tabIndex={-1} className="mt-3">
          <Notice tone="warn" level={3} role="alert" heading={counted(words, unsent)}>
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
      )}
    </div>
  )
}
