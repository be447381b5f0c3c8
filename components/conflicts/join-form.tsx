'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { decideTwinsInput } from '@/lib/conflicts/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof decideTwinsInput

/** For a case in the same procurement that nothing has shown. */
export function JoinForm({ action, number }: { action: FormAction<never>; number: string }) {
  const t = useTranslations('conflicts.twins')
  return (
    <ActionForm id="join-twin" action={action} schema={decideTwinsInput} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="verdict" value="same" />
      <TextField<Input> name="other" label={t('other')} hint={t('otherHint')} autoComplete="off" width="medium" />
      <SubmitButton variant="secondary">{t('join')}</SubmitButton>
    </ActionForm>
  )
}
