'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import type { Choice } from '@/components/form/choice-group'
import { DateField } from '@/components/form/date-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { MEETING_KINDS } from '@/lib/meetings/codes'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { groupAskedInput } from '@/lib/time/group-inputs'

type Input = typeof groupAskedInput

type ChooseGroupFormProps = {
  number: string
  /** The cases of other companies. */
  others: readonly Choice[]
  /** Goes along to where it is drawn. */
  requestId: string
  meetingId: string | undefined
  known: Typed
  action: FormAction<never>
}

/** Which companies took part, how, when and for how long. Nothing is written yet. */
export function ChooseGroupForm({ number, others, requestId, meetingId, known, action }: ChooseGroupFormProps) {
  const t = useTranslations('meetings.group')
  const form = useTranslations('meetings.form')
  if (others.length === 0) return <p>{t('none')}</p>
  return (
    <ActionForm id="group" action={action} schema={groupAskedInput} defaults={known} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="meetingId" value={meetingId ?? ''} />
      <CheckboxGroupField<Input> name="others" label={t('others')} hint={t('othersHint')} choices={others} />
      <RadioGroupField<Input>
        name="activity"
        label={t('kind')}
        inline
        choices={MEETING_KINDS.map((kind) => ({ value: kind, label: form(`kinds.${kind}`) }))}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField<Input>
          name="duration"
          label={t('duration')}
          hint={t('durationHint')}
          width="short"
          autoComplete="off"
        />
        <DateField<Input> name="workedOn" label={t('workedOn')} />
      </div>
      <SubmitButton>{t('show')}</SubmitButton>
    </ActionForm>
  )
}
