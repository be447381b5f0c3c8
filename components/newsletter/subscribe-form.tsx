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
  'email' | 'privacy' | 'kind' | 'posts' | 'trainings' | 'rounds' | 'language' | 'sv' | 'en' | 'subscribe' | 'asked',
  string
>

/** The answer is the same whoever asks: it tells nothing of who subscribes. */
export function SubscribeForm({
  action,
  locale,
  kind,
  kinds,
  labels,
}: {
  action: FormAction<void>
  locale: string
  kind: SubscriptionKind
  kinds: readonly SubscriptionKind[]
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
            choices={kinds.map((value) => ({ value, label: labels[value] }))}
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
