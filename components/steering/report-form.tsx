'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { StatusMessage } from '@/components/ui/status-message'
import { draftPlace } from '@/lib/drafts/place'
import type { FormAction } from '@/lib/refusals/result'
import { LONGEST_SUMMARY, writeReportInput } from '@/lib/steering/inputs'

type Input = typeof writeReportInput

type ReportFormProps = {
  action: FormAction<void>
  id: string
  no: number
  version: number
  defaults: { name: string; summary: string }
  words: Record<'nameLabel' | 'summary' | 'summaryHint' | 'save' | 'saved' | 'freeze' | 'freezeText', string>
  mayFreeze: boolean
}

/** The name and the words of a report until it is frozen, which takes along what is typed. */
export function ReportForm({ action, id, no, version, defaults, words, mayFreeze }: ReportFormProps) {
  return (
    <ActionForm
      action={action}
      schema={writeReportInput}
      defaults={defaults}
      draft={{ place: draftPlace('steering-report', String(no)) }}
      keepAfterSuccess
      id="report"
    >
      {(state) => (
        <>
          <StatusMessage>{state.status === 'ok' && words.saved}</StatusMessage>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <TextField<Input> name="name" label={words.nameLabel} width="medium" autoComplete="off" />
          <TextAreaField<Input>
            name="summary"
            label={words.summary}
            hint={words.summaryHint}
            rows={8}
            maxLength={LONGEST_SUMMARY}
            optional
          />
          <SubmitButton name="step" value="save" variant="secondary">
            {words.save}
          </SubmitButton>
          <div className="border-hairline space-y-4 border-t pt-5">
            <p className="measure" id="freeze-text">
              {words.freezeText}
            </p>
            {mayFreeze && (
              <SubmitButton name="step" value="freeze" aria-describedby="freeze-text">
                {words.freeze}
              </SubmitButton>
            )}
          </div>
        </>
      )}
    </ActionForm>
  )
}
