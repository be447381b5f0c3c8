'use client'

import { useTranslations } from 'next-intl'
import { useUndo } from '@/components/form/use-undo'
import { buttonClass } from '@/components/ui/button'
import { StatusMessage } from '@/components/ui/status-message'
import type { JustLogged } from '@/lib/time/just-logged'
import type { LogTimePanelProps } from './log-time-panel'
import { LoggedWords } from './logged-words'
import { UndoRefused } from './undo-refused'
import { undoFields } from './undo-fields'
import { UndoneWords } from './undone-words'

/** The same message after a form without scripts: the page was asked for again, and the way back is a form of its own. */
export function JustLoggedMessage({
  logged,
  number,
  undoRequestId,
  minutesLeft,
  undo,
}: LogTimePanelProps & { logged: JustLogged }) {
  const t = useTranslations('caseForms.log')
  const { undone, refusals, formAction } = useUndo(undo)
  if (logged.reversed || undone)
    return (
      <StatusMessage>
        <UndoneWords minutesLeft={minutesLeft} bookedAgain={undone?.bookedAgain} />
      </StatusMessage>
    )
  return (
    <form action={formAction}>
      {Object.entries(undoFields({ number, undoRequestId, requestId: logged.requestId })).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <StatusMessage
        action={
          <button type="submit" className={buttonClass({ variant: 'quiet', size: 'compact' })}>
            {t('undo')}
          </button>
        }
      >
        <LoggedWords {...logged} minutesLeft={minutesLeft} />
        <UndoRefused refusals={refusals} />
      </StatusMessage>
    </form>
  )
}
