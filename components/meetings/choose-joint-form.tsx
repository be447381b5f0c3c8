'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SelectField, type Option } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { MEETING_KINDS } from '@/lib/meetings/codes'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { jointAskedInput } from '@/lib/time/joint-inputs'

type Input = typeof jointAskedInput

type ChooseJointFormProps = {
  number: string
  /** Every other advisor. */
  advisors: readonly Option[]
  /** Goes along to where it is drawn. */
  requestId: string
  meetingId: string | undefined
  known: Typed
  action: FormAction<never>
}

/** Who else took part, how, when and for how long. Nothing is written yet. */
export function ChooseJointForm({ number, advisors, requestId, meetingId, known, action }: ChooseJointFormProps) {
  const t = useTranslations('meetings.joint')
  const form = useTranslations('meetings.form')
  if (advisors.length === 0) return <p>{t('none')}</p>
  return (
    <ActionForm id="joint" action={action} schema={jointAskedInput} defaults={known} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="meetingId" value={meetingId ?? ''} />
      <SelectField<Input>
        name="secondId"
        label={t('second')}
        hint={t('secondHint')}
        options={advisors}
        emptyLabel={t('choose')}
      />
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
