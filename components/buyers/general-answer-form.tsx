'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { DateField } from '@/components/form/date-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { TOPICS } from '@/lib/buyers/codes'
import { correctAnswerInput, publishAnswerInput } from '@/lib/buyers/inputs'

type Input = typeof publishAnswerInput

type GeneralAnswerFormProps = {
  action: FormAction<never>
  /** What the form carries besides: the request and the question it began with, or the answer and its version. */
  hidden: Record<string, string>
  defaults: Typed
  isNew: boolean
  draft: string
}

export function GeneralAnswerForm({ action, hidden, defaults, isNew, draft }: GeneralAnswerFormProps) {
  const t = useTranslations('buyersLine.fields')
  const topics = useTranslations('buyers.topics')
  const schema = isNew ? publishAnswerInput : correctAnswerInput
  return (
    <ActionForm
      id="general-answer"
      action={action}
      schema={schema}
      defaults={defaults}
      draft={{ place: draft }}
      keepAfterSuccess
      className="max-w-[44rem]"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField<Input>
        name="topic"
        label={t('topic')}
        emptyLabel={t('choose')}
        options={TOPICS.map((value) => ({ value, label: topics(value) }))}
      />
      <TextField<Input> name="questionSv" label={t('questionSv')} />
      <TextAreaField<Input> name="answerSv" label={t('answerSv')} hint={t('answerHint')} rows={12} maxLength={10_000} />
      <TextField<Input> name="questionEn" label={t('questionEn')} optional />
      <TextAreaField<Input> name="answerEn" label={t('answerEn')} optional rows={8} maxLength={10_000} />
      <DateField<Input> name="reviewedOn" label={t('reviewedOn')} />
      {isNew && <CheckboxField<Input> name="scrubbed" label={t('scrubbed')} />}
      <SubmitButton>{isNew ? t('publish') : t('save')}</SubmitButton>
    </ActionForm>
  )
}
