import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { addDetailsInput } from '@/lib/outcomes/inputs'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { DetailsFields } from './details-fields'

type DetailsFormProps = { token: string; action: FormAction<void>; known: Typed; won: boolean }

/** The second step: all of it optional, and what may be told of by the company alone. */
export function DetailsForm({ token, action, known, won }: DetailsFormProps) {
  const t = useTranslations('outcomes.form')
  return (
    <PublicForm id="details" action={action} defaults={known}>
      <input type="hidden" name="token" value={token} />
      <DetailsFields withValue={won} />
      <CheckboxField<typeof addDetailsInput> name="mayTell" label={t('mayTell')} hint={t('mayTellHint')} />
      <SubmitButton>{t('addDetails')}</SubmitButton>
    </PublicForm>
  )
}
