'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { EmailField } from '@/components/form/email-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { addParticipantInput, correctParticipantInput } from '@/lib/registrations/inputs'
import type { FormAction, Typed } from '@/lib/refusals/result'

type AddProps = { action: FormAction<void>; slug: string; requestId: string }

/** Somebody who called, or who stands at the door. */
export function AddParticipantForm({ action, slug, requestId }: AddProps) {
  const t = useTranslations('trainingStaff.participant')
  return (
    <ActionForm id="add-participant" action={action} schema={addParticipantInput} defaults={{ locale: 'sv' }}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="requestId" value={requestId} />
      <WhoFields />
      <RadioGroupField<typeof addParticipantInput>
        name="locale"
        label={t('locale')}
        inline
        choices={[
          { value: 'sv', label: t('sv') },
          { value: 'en', label: t('en') },
        ]}
      />
      <SubmitButton>{t('add')}</SubmitButton>
    </ActionForm>
  )
}

type CorrectProps = { action: FormAction<never>; slug: string; registrationId: string; defaults: Typed }

export function CorrectParticipantForm({ action, slug, registrationId, defaults }: CorrectProps) {
  const t = useTranslations('trainingStaff.participant')
  return (
    <ActionForm
      id={`correct-${registrationId}`}
      action={action}
      schema={correctParticipantInput}
      defaults={defaults}
      keepAfterSuccess
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="registrationId" value={registrationId} />
      <WhoFields />
      <SubmitButton>{t('save')}</SubmitButton>
    </ActionForm>
  )
}

type Who = typeof correctParticipantInput

function WhoFields() {
  const t = useTranslations('trainingStaff.participant')
  return (
    <>
      <TextField<Who> name="name" label={t('name')} autoComplete="off" />
      <EmailField<Who> name="email" label={t('email')} />
      <TextField<Who> name="organisation" label={t('organisation')} optional autoComplete="off" />
    </>
  )
}
