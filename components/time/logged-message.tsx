'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useUndo } from '@/components/form/use-undo'
import { buttonClass } from '@/components/ui/button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormState } from '@/lib/refusals/result'
import type { LoggedOrWaits } from '@/components/unsent/keep-until-answered'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { LogTimePanelProps } from './log-time-panel'
import { LoggedWords } from './logged-words'
import { UndoRefused } from './undo-refused'
import { undoFields } from './undo-fields'
import { UndoneWords } from './undone-words'

/** Says what was logged and what is left, with a way back. The live region stays in the page when it is empty. */
export function LoggedMessage({
  state,
  number,
  undoRequestId,
  undo,
  onTakeBack,
}: LogTimePanelProps & { state: FormState<LoggedOrWaits>; onTakeBack?: () => void }) {
  const t = useTranslations('caseForms.log')
  const locale = useLocale()
  const { undo: undoNow, ...answer } = useUndo(undo)
  const [takenBack, setTakenBack] = useState<string | null>(null)
  const takeBack = (requestId: string) => {
    setTakenBack(requestId)
    onTakeBack?.()
    undoNow(undoFields({ number, undoRequestId, requestId }))
  }
  const logged = state.status === 'ok' ? state.value : null
  const box = useRef<HTMLDivElement>(null)
  const said = logged?.requestId
  // Whoever wrote it is done writing: keys are keys again, and no keyboard of a phone lies over what is said.
  useEffect(() => {
    const field = document.activeElement
    if (!said || !(field instanceof HTMLInputElement) || field.type !== 'text') return
    if (box.current?.closest('form')?.contains(field)) box.current.focus()
  }, [said])
  // What was answered of an earlier one says nothing of what has been logged since.
  const { undone, refusals } = logged?.requestId === takenBack ? answer : { undone: null, refusals: [] }
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-4 md:scroll-mt-32" data-logged={logged ? '' : undefined}>
      <StatusMessage
        waits={logged?.waits}
        action={
          logged &&
          !logged.waits &&
          !undone && (
            <button
              type="button"
              onClick={() => takeBack(logged.requestId)}
              className={buttonClass({ variant: 'quiet', size: 'compact' })}
            >
              {t('undo')}
            </button>
          )
        }
      >
        {logged &&
          (logged.waits ? (
            t('waits', { minutes: formatMinutes(logged.minutes + logged.outsideMinutes, locale) })
          ) : undone ? (
            <UndoneWords {...undone} />
          ) : (
            <>
              <LoggedWords {...logged} />
              <UndoRefused refusals={refusals} />
            </>
          ))}
      </StatusMessage>
    </div>
  )
}
