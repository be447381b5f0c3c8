'use client'

import { useLocale, useTranslations } from 'next-intl'
import { startTransition, useActionState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormState } from '@/lib/refusals/result'
import type { LogTimeResult } from '@/lib/time/log-time'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { LogTimePanelProps } from './log-time-panel'
import { LoggedWords } from './logged-words'
import { UndoRefused } from './undo-refused'
import { undoFields, type Undone } from './undo-fields'

/** Says what was logged and what is left, with a way back. The live region stays in the page when it is empty. */
export function LoggedMessage({
  state,
  number,
  undoRequestId,
  undo,
}: LogTimePanelProps & { state: FormState<LogTimeResult> }) {
  const t = useTranslations('caseForms.log')
  const locale = useLocale()
  const [undone, undoNow] = useActionState<Undone, FormData>(undo as never, { status: 'idle' } as never)
  const takeBack = (entryId: string) => {
    const data = new FormData()
    const fields = undoFields({ number, undoRequestId, entryId })
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    startTransition(() => undoNow(data))
  }
  const logged = state.status === 'ok' ? state.value : null
  const entryId = logged && undone.status !== 'ok' ? logged.entryId : null
  return (
    <div data-logged={logged ? '' : undefined}>
      <StatusMessage
        action={
          entryId && (
            <button
              type="button"
              onClick={() => takeBack(entryId)}
              className={buttonClass({ variant: 'quiet', size: 'compact' })}
            >
              {t('undo')}
            </button>
          )
        }
      >
        {logged &&
          (undone.status === 'ok' ? (
            t('undone', { left: formatMinutes(undone.value.minutesLeft, locale) })
          ) : (
            <>
              <LoggedWords {...logged} />
              <UndoRefused undone={undone} />
            </>
          ))}
      </StatusMessage>
    </div>
  )
}
