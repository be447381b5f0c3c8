'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { draftPlace } from '@/lib/drafts/place'
import type { FormAction } from '@/lib/refusals/result'
import { assignAdvisorInput } from '@/lib/cases/inputs'

type Input = typeof assignAdvisorInput

/** One who can have the case, and why it may suit them. */
export type AssignChoice = { id: string; name: string; about: string }

type AssignFormProps = {
  action: FormAction<never>
  number: string
  version: number
  advisors: readonly AssignChoice[]
  handsOver: boolean
}

/** Those who can have the case, the best first, with the reasons beside each name. */
export function AssignForm({ action, number, version, advisors, handsOver }: AssignFormProps) {
  const t = useTranslations('caseForms.assign')
  return (
    <ActionForm
      id="assign"
      action={action}
      schema={assignAdvisorInput}
      draft={{ place: draftPlace('handed-over', number) }}
      keepAfterSuccess
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <RadioGroupField<Input>
        name="advisorId"
        label={t('advisor')}
        choices={advisors.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
      />
      <TextAreaField<Input>
        name="note"
        label={t(handsOver ? 'noteHandover' : 'note')}
        hint={t('noteHint')}
        rows={3}
        maxLength={5000}
        optional
      />
      <SubmitButton>{t(handsOver ? 'submitHandover' : 'submit')}</SubmitButton>
    </ActionForm>
  )
}
