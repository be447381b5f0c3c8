'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { EmailField } from '@/components/form/email-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import { inviteColleagueInput } from '@/lib/mandates/inputs'

type Input = typeof inviteColleagueInput

export function InviteForm({ action, number }: { action: FormAction<void>; number: string }) {
  const t = useTranslations('caseForms.invite')
  return (
    <ActionForm id="invite" action={action} schema={inviteColleagueInput} className="max-w-[30rem]">
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <StatusMessage>{state.status === 'ok' ? t('sent') : null}</StatusMessage>
          <TextField<Input> name="name" label={t('name')} autoComplete="off" />
          <EmailField<Input> name="email" label={t('email')} someoneElses />
          <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
