'use client'

import { useRef, useState, type ComponentProps } from 'react'
import { ButtonForm } from '@/components/form/button-form'
import { Notice } from '@/components/ui/notice'
import { buttonClass } from '@/components/ui/button'
import { counted } from './counted'

export type SignOutWords = { one: string; other: string; text: string; leave: string }
type SignOutFormProps = Omit<ComponentProps<typeof ButtonForm<never>>, 'before' | 'below' | 'children'> & {
  words: SignOutWords
}

const ANYWAY = 'unsent'

/**
 * The way out. What is kept in this browser goes with its key; time that has not been sent is sent first, and what cannot be
 * is told of before it is thrown away.
 */
export function SignOutForm({ words, ...form }: SignOutFormProps) {
  const [unsent, setUnsent] = useState(0)
  const notice = useRef<HTMLDivElement>(null)
  async function before(pressed: string | null): Promise<boolean> {
    const { emptyDevice } = await import('./empty-device')
    const left = await emptyDevice(pressed === ANYWAY)
    setUnsent(left)
    if (left === 0) return true
    requestAnimationFrame(() => notice.current?.focus())
    return false
  }
  return (
    <ButtonForm<never>
      {...form}
      before={before}
      below={
        unsent > 0 && (
          <div ref={notice} tabIndex={-1}>
            <Notice tone="warn" level={3} role="alert" heading={counted(words, unsent)}>
              <p>{words.text}</p>
              <button
                type="submit"
                name={ANYWAY}
                value={ANYWAY}
                className={buttonClass({ variant: 'danger', size: 'compact' })}
              >
                {words.leave}
              </button>
            </Notice>
          </div>
        )
      }
    />
  )
}
