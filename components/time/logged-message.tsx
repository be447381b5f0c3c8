'use client'

import { useLocale, useTranslations } from 'next-intl'
import { startTransition, useActionState } from 'react'
import { StatusMessage } from '@/components/ui/status-message'
import { buttonClass } from '@/components/ui/button'
import type { FormState } from '@/lib/action/result'
import type { LogTimeResult } from '@/lib/time/log-time'
import { formatMinutes } from '@/lib/time/minutes'
import type { LogTimePanelProps } from './log-time-panel'

type Undone = FormState<{ minutes: number; minutesLeft: number }>

/** Says what was logged and what is left, with a way back. Undoing is a reversal like any other: it leaves its own row. */
export function LoggedMessage({
  state,
  number,
  undoRequestId,
  undo,
}: LogTimePanelProps & { state: FormState<LogTimeResult> }) {
  const t = useTranslations('caseForms.log')
  const locale = useLocale()
  const [undone, undoNow] = useActionState<Undone, FormData>(undo as never, { status: 'idle' } as never)
  if (state.status !== 'ok') return <StatusMessage />
  const { minutes, outsideMinutes, entryId, minutesLeft } = state.value
  if (undone.status === 'ok')
    return <StatusMessage>{t('undone', { left: formatMinutes(undone.value.minutesLeft, locale) })}</StatusMessage>
  const fields = { number, requestId: undoRequestId, entryId: entryId ?? '', reason: 'wrong-duration', note: '' }
  const takeBack = () => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    startTransition(() => undoNow(data))
  }
  return (
    <StatusMessage
      action={
        entryId && (
          <button type="button" onClick={takeBack} className={buttonClass({ variant: 'quiet', size: 'compact' })}>
            {t('undo')}
          </button>
        )
      }
    >
      {minutes > 0 && t('saved', { minutes: formatMinutes(minutes, locale), left: formatMinutes(minutesLeft, locale) })}{' '}
      {outsideMinutes > 0 && t('savedOutside', { minutes: formatMinutes(outsideMinutes, locale) })}
    </StatusMessage>
  )
}
