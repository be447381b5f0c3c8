'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { arrive, keepWritten, type CarriedKey } from './carried-key'
import { moveRow, reach, rowToOpen } from './key-acts'
import { KeyTable } from './key-table'
import { pressedKey } from './pressed-key'
import type { KeyList, ListedKey } from './use-key-list'

export type KeyboardProps = {
  list: KeyList
  words: { heading: string; then: string; close: string; off: string }
  /** Where the keys are turned off. */
  account: string
}

/** So long after the first of two keys the second one belongs to it. */
const SECOND_WITHIN_MS = 1_500

/** Listens for the keys of the workspace, and lists them. Everything they do can be done without them. */
export function Keyboard({ list, words, account }: KeyboardProps) {
  const router = useRouter()
  const path = usePathname()
  const [listed, setListed] = useState(false)
  const carried = useRef<CarriedKey | null>(null)
  useEffect(() => {
    const arriving = carried.current
    carried.current = null
    if (arriving) arrive(arriving)
  }, [path])
  useEffect(() => {
    const keys = list.flatMap((group) => group.keys)
    let first: { key: string; at: number } | null = null
    const run = ({ does, href, press }: ListedKey, event: KeyboardEvent): boolean => {
      if (href !== undefined) router.push(href)
      else if (does === 'list') setListed(true)
      else if (does === 'next' || does === 'previous')
        return moveRow(does === 'next' ? 1 : -1, (to) => router.replace(to, { scroll: false }))
      else if (does === 'open') {
        const opens = rowToOpen(event.target)
        if (opens) router.push(opens)
        return opens !== null
      } else {
        const reached = reach(press[0] ?? '')
        if (reached === 'elsewhere') carried.current = { key: press[0] ?? '', written: '', at: performance.now() }
        return reached !== null
      }
      return true
    }
    const onKey = (event: KeyboardEvent) => {
      const key = pressedKey(event)
      if (key === null) return
      if (keepWritten(carried.current, key)) return event.preventDefault()
      const begun = first && event.timeStamp - first.at < SECOND_WITHIN_MS ? first.key : null
      first = null
      const pressed = begun ? [begun, key] : [key]
      const meant = keys.find(({ press }) => press.join(' ') === pressed.join(' '))
      if (meant) {
        if (run(meant, event)) event.preventDefault()
      } else if (!begun && keys.some(({ press }) => press.length > 1 && press[0] === key)) {
        first = { key, at: event.timeStamp }
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [list, router])
  return listed && <KeyDialog {...{ list, words, account }} onClose={() => setListed(false)} />
}

function KeyDialog({ list, words, account, onClose }: KeyboardProps & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys-heading"
      onClose={onClose}
      className="framed border-line bg-surface text-ink m-auto w-[44rem] max-w-[calc(100vw-2rem)] rounded-md border p-5 shadow-(--overlay) backdrop:bg-black/40"
    >
      <h2 id="keys-heading" className="mb-4">
        {words.heading}
      </h2>
      <KeyTable list={list} then={words.then} level={3} />
      <p className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button onClick={close} size="compact">
          {words.close}
        </Button>
        <TextLink href={account} onClick={close} className="py-2">
          {words.off}
        </TextLink>
      </p>
    </dialog>
  )
}
