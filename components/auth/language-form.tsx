'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import type { languageInput } from '@/lib/auth/inputs'

type Input = typeof languageInput

type LanguageFormProps = {
  action: FormAction<void>
  chosen: string
  languages: readonly { value: string; label: string }[]
  words: { label: string; save: string; saved: string }
}

export function LanguageForm({ action, chosen, languages, words }: LanguageFormProps) {
  const [saved, setSaved] = useState(false)
  return (
    <div className="space-y-4">
      <StatusMessage>{saved && words.saved}</StatusMessage>
      <ActionForm
        action={action}
        id="language-form"
        defaults={{ language: chosen }}
        keepAfterSuccess
        onSuccess={() => setSaved(true)}
      >
        <RadioGroupField<Input> name="language" label={words.label} choices={languages} inline />
        <SubmitButton variant="secondary">{words.save}</SubmitButton>
      </ActionForm>
    </div>
  )
}
