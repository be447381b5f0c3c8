'use client'

import { EmailField } from '@/components/form/email-field'
import { PublicForm } from '@/components/form/public-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import type { subscribeInput, SubscriptionKind } from '@/lib/newsletter/inputs'

type Input = typeof subscribeInput

type Labels = Record<
  'email' | 'privacy' | 'kind' | 'posts' | 'trainings' | 'language' | 'sv' | 'en' | 'subscribe' | 'asked',
  string
>

/** The answer is the same whoever asks: it tells nothing of who subscribes. */
export function SubscribeForm({
  action,
  locale,
  kind,
  labels,
}: {
  action: FormAction<void>
  locale: string
  kind: SubscriptionKind
  labels: Labels
}) {
  return (
    <PublicForm action={action} id="subscribe" defaults={{ language: locale, kind }} label={labels.subscribe}>
      {(state) => (
        <>
          <StatusMessage>{state.status === 'ok' && labels.asked}</StatusMessage>
          <RadioGroupField<Input>
            name="kind"
            label={labels.kind}
            choices={[
              { value: 'posts', label: labels.posts },
              { value: 'trainings', label: labels.trainings },
            ]}
          />
          <EmailField<Input> name="email" label={labels.email} hint={labels.privacy} width="medium" />
          <RadioGroupField<Input>
            name="language"
            label={labels.language}
            inline
            choices={[
              { value: 'sv', label: labels.sv },
              { value: 'en', label: labels.en },
            ]}
          />
          <SubmitButton variant="secondary">{labels.subscribe}</SubmitButton>
        </>
      )}
    </PublicForm>
  )
}
