'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { Details } from '@/components/ui/details'
import { StatusMessage } from '@/components/ui/status-message'
import { draftPlace } from '@/lib/drafts/place'
import type { FormAction } from '@/lib/refusals/result'
import { noteEntryInput } from '@/lib/time/inputs'

type EntryNoteFormProps = {
  number: string
  /** The request that logged what the note is of. */
  logged: string
  action: FormAction<void>
}

/** A note of what was just logged in a tap. Nobody has to write one. */
export function EntryNoteForm({ number, logged, action }: EntryNoteFormProps) {
  const t = useTranslations('caseForms.log')
  return (
    <ActionForm
      id="entry-note"
      action={action}
      schema={noteEntryInput}
      label={t('noteAfter')}
      draft={{ place: draftPlace('entry-note', number, logged) }}
      className="space-y-2!"
    >
      {(state) =>
        state.status === 'ok' ? (
          <StatusMessage>{t('noteSaved')}</StatusMessage>
        ) : (
          // Folded while nothing is wrong: what was saved, and how to undo it, is what the eye is to meet.
          <Details summary={t('noteOpen')} open={state.status === 'refused'}>
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="logged" value={logged} />
            <TextAreaField<typeof noteEntryInput> name="text" label={t('noteAfter')} hint={t('noteHint')} rows={2} />
            <SubmitButton variant="secondary" size="compact">
              {t('noteSave')}
            </SubmitButton>
          </Details>
        )
      }
    </ActionForm>
  )
}
