'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/refusals/result'
import { setEarmarkInput } from '@/lib/time/earmark-inputs'

type Input = typeof setEarmarkInput

type EarmarkFormProps = {
  number: string
  /** What is set aside as the form is drawn. */
  seen: number
  /** Made when the form is drawn: sent twice, it sets once. */
  requestId: string
  hint: string
  action: FormAction<never>
}

/** Sets minutes of the company's hours aside for a case, or frees them. */
export function EarmarkForm({ number, seen, requestId, hint, action }: EarmarkFormProps) {
  const t = useTranslations('casePage.earmarks')
  return (
    <ActionForm
      id="earmark"
      action={action}
      schema={setEarmarkInput}
      defaults={{ minutes: seen > 0 ? String(seen) : '' }}
      label={t('title')}
      keepAfterSuccess
    >
      {Object.entries({ number, requestId, seen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField<Input> name="minutes" label={t('minutes')} hint={hint} optional width="short" autoComplete="off" />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
